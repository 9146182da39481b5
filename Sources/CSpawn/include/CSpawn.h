#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

/// Starts `path` as the leader of a session and process group of its own, with default signals.
/// The three descriptors become its standard input, output and error output; it inherits no other.
/// `directory` is where it starts, NULL for here. Returns 0, or an errno.
int cspawn_start(
    pid_t *child, const char *path, char *const arguments[], char *const environment[],
    const char *directory, const int descriptors[3]);

/// An empty file that is only in memory. Returns its descriptor, or -1 with errno set.
int cspawn_memory_file(void);

/// A pipe, its reading end first. Returns 0, or -1 with errno set.
int cspawn_pipe(int ends[2]);

/// A descriptor that becomes readable when the child ends, or -1 where the system has none to give.
int cspawn_watch(pid_t child);

/// A descriptor that becomes readable once something is written to it, or -1 with errno set.
int cspawn_event(void);

#endif
