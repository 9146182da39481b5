#define _GNU_SOURCE
#include "CSpawn.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static int set_attributes(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    return posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static int add_actions(
    posix_spawn_file_actions_t *actions, const char *directory, const int descriptors[3]) {
    int error = 0;
    for (int standard = 0; standard < 3 && !error; standard++)
        error = posix_spawn_file_actions_adddup2(actions, descriptors[standard], standard);
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(actions, 3);
    if (!error && directory) error = posix_spawn_file_actions_addchdir_np(actions, directory);
    return error;
}

int cspawn_start(
    pid_t *child, const char *path, char *const arguments[], char *const environment[],
    const char *directory, const int descriptors[3]) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    int error = set_attributes(&attributes);
    if (!error) error = add_actions(&actions, directory, descriptors);
    if (!error) error = posix_spawn(child, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

int cspawn_memory_file(void) { return memfd_create("input", MFD_CLOEXEC); }

int cspawn_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

// By number: the C library of RHEL 9 has no function for it.
int cspawn_watch(pid_t child) { return (int)syscall(SYS_pidfd_open, child, 0); }

int cspawn_event(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
