"""A made-up history as a stream for `git fast-import`: the same bytes, hence the same commits, each time."""
import random

PERSON = "Dana Developer <dana@example.com>"
WORDS = "basin canal drain gate level lock pump river sluice valve water weir".split()


class History:
    """A history that grows: first upstream's commits, then those of the distribution."""

    def __init__(self, files, lines):
        self.contents = [[f"line {line} of file {file}" for line in range(lines)] for file in range(files)]
        self.random = random.Random("sluice").random  # the one function of the module that never changes
        self.changes, self.seconds = 0, 1_700_000_000

    def upstream(self, commits):
        """All files in the first commit, and then one small file at a time."""
        yield self.commit("Start the project\n")
        yield from (self.file(number) for number in range(len(self.contents)))
        for number in range(1, commits):
            yield self.commit(f"Upstream change {number}\n")
            yield modification(f"changes/{number % 100}", f"{number}\n")

    def downstream(self, commits, trailer):
        """Commits that each change up to 12 lines in 3 files; they follow on what the branch holds."""
        for follows in [True] + [False] * (commits - 1):
            self.changes += 1
            subject = f"Change {self.changes} of the distribution\n\nIt makes the water rise.\n"
            yield self.commit(subject + trailer.format(number=self.changes, ten=(self.changes - 1) // 10), follows)
            yield from (self.edit() for _ in range(3))

    def commit(self, message, follows=False):
        self.seconds += 60
        parent = "from refs/heads/main^0\n" if follows else ""
        return f"commit refs/heads/main\ncommitter {PERSON} {self.seconds} +0000\n{data(message)}{parent}".encode()

    def edit(self):
        number, first, words = self.pick(len(self.contents)), self.pick(188), WORDS[self.pick(len(WORDS))]
        for line in range(first, first + 1 + self.pick(12)):
            self.contents[number][line] = f"{words} {line} since change {self.changes}"
        return self.file(number)

    def file(self, number):
        return modification(f"{WORDS[number % len(WORDS)]}/{number // 100}/{number}.txt", "".join(f"{line}\n" for line in self.contents[number]))

    def pick(self, limit):
        return int(self.random() * limit)


def modification(path, text):
    return f"M 100644 inline {path}\n{data(text)}".encode()


def data(text):
    return f"data {len(text)}\n{text}\n"
