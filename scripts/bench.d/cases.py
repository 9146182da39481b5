"""The cases: pairs of repositories, made anew and the same each time."""
import os, shutil, subprocess, sys

import history, race, table

SPEC = """Name:           hello
Version:        1.0
Release:        1%{?dist}
Summary:        Say hello

License:        MIT
Source0:        https://example.com/hello/hello-%{version}.tar.gz

%description
A program that says hello.

%prep
%autosetup -p1
"""

CONFIGURATION = """upstream_ref: UPSTREAM
downstream_package_name: hello
specfile_path: .distro/hello.spec
patch_generation_ignore_paths:
- .distro
patch_generation_patch_id_digits: 1
sync_changelog: true
files_to_sync:
- src: .distro/
  dest: .
  delete: true
  filters:
  - protect .git*
  - protect sources
  - exclude source-git.yaml
  - exclude .gitignore
"""

GITCONFIG = "[user]\n\tname = Bench\n\temail = bench@example.com\n[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n"


class Case:
    """A source-git and a dist-git repository, and what is to be measured on them."""

    options = []

    def prepare(self, top, sluice):
        """Makes the repositories in an empty folder; the program makes what must be there before the run."""
        self.top, self.sluice = top, sluice
        self.source_git, self.dist_git = f"{top}/src/hello", f"{top}/rpms/hello"
        self.environment = {"PATH": os.environ["PATH"], "HOME": self.folder("home"), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        write(f"{top}/home/.gitconfig", GITCONFIG)
        self.git(self.folder("rpms/hello"), "init", "--quiet")
        write(f"{self.dist_git}/hello.spec", SPEC)
        write(f"{self.dist_git}/sources", "")
        self.commit(self.dist_git, "Initial import")
        self.make_source_git()
        self.start = self.head(self.dist_git)

    def compare(self):
        """Lets everyone run on it, and prints how they did."""
        table.print_case(self, race.run(self))

    def folder(self, name):
        """A folder of the case, made if it is not there."""
        os.makedirs(f"{self.top}/{name}", exist_ok=True)
        return f"{self.top}/{name}"

    def git(self, folder, *arguments):
        """Runs git and gives what it prints; when it fails, the benchmark ends with what git says."""
        done = subprocess.run(["git", "-C", folder, *arguments], env=self.environment, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"bench: git {' '.join(arguments)} failed\n{done.stderr.strip()}")
        return done.stdout.strip()

    def head(self, folder):
        return self.git(folder, "rev-parse", "HEAD")

    def commit(self, folder, message):
        self.git(folder, "add", "--all", "--force")
        self.git(folder, "commit", "--quiet", "--message", message)

    def write_packaging(self, upstream):
        write(f"{self.source_git}/.distro/hello.spec", SPEC)
        write(f"{self.source_git}/.distro/source-git.yaml", CONFIGURATION.replace("UPSTREAM", upstream))

    def reset(self):
        """Brings back the state before the first run."""
        shutil.rmtree(f"{self.top}/floor", ignore_errors=True)
        self.folder("floor")
        self.git(self.dist_git, "reset", "--quiet", "--hard", self.start)
        self.git(self.dist_git, "clean", "--quiet", "--force", "-dx")

    def update(self):
        """Runs sluice outside of the measurement."""
        subprocess.run([self.sluice, "update-dist-git", self.source_git, self.dist_git, "-m", "Update"],
                       env=self.environment, check=True, capture_output=True)

    def patches(self):
        return sum(name.endswith(".patch") for name in os.listdir(self.dist_git))


class Made(Case):
    """5,000 files of 200 lines and a number of downstream commits, each changing up to 12 lines in 3 files."""

    def __init__(self, title, commits, upstream=1, message="", again=False):
        self.title, self.commits, self.upstream, self.message, self.again = title, commits, upstream, message, again
        self.range = "v1.0..HEAD"

    def make_source_git(self):
        made = history.History(files=5000, lines=200)
        self.git(self.folder("src/hello"), "init", "--quiet")
        self.feed(made.upstream(self.upstream))
        self.git(self.source_git, "tag", "v1.0")
        self.write_packaging("v1.0")
        self.commit(self.source_git, f"Initialize as a source-git repository\n\nFrom-dist-git-commit: {self.head(self.dist_git)}")
        self.feed(made.downstream(self.commits, self.message))
        self.git(self.source_git, "repack", "-a", "-d", "-f", "--quiet")
        if self.again:
            self.update()
            self.feed(made.downstream(1, self.message))

    def feed(self, stream):
        """Adds commits to source-git, and checks them out."""
        importer = subprocess.Popen(["git", "-C", self.source_git, "fast-import", "--quiet"], env=self.environment, stdin=subprocess.PIPE)
        importer.stdin.writelines(stream)
        importer.stdin.close()
        if importer.wait():
            sys.exit("bench: git fast-import failed")
        self.git(self.source_git, "reset", "--quiet", "--hard")


class Foreign(Case):
    """The commits of another repository, with packaging added on top."""

    options = ["--force"]

    def __init__(self, repository, commits):
        if not commits or ".." not in commits:
            sys.exit("bench: BENCH_REPO needs BENCH_RANGE=FROM..TO, the commits to make patches of")
        self.repository, (self.upstream, self.tip) = repository, commits.split("..", 1)
        self.title = f"{os.path.basename(repository.rstrip('/'))} {commits}"

    def make_source_git(self):
        self.git(self.folder("src"), "clone", "--quiet", "--no-checkout", self.repository, self.source_git)
        self.git(self.source_git, "checkout", "--quiet", "--detach", self.tip)
        upstream = self.git(self.source_git, "rev-parse", "--verify", f"{self.upstream}^{{commit}}")
        self.range = f"{upstream}..HEAD"
        self.write_packaging(upstream)
        self.commit(self.source_git, "Initialize as a source-git repository")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


ALL = {
    "300": Made("300 commits, first update", 300),
    "300-named": Made("300 commits, each with a Patch-name", 300, message="\nPatch-name: change-{number}.patch\n"),
    "300-again": Made("300 commits known to dist-git, and one more", 300, again=True),
    "300-squashed": Made("300 commits squashed into 30 patches", 300, message="\nPatch-name: change-{ten}.patch\n"),
    "300-long": Made("300 commits, first update, on 50,000 upstream commits", 300, upstream=50_000),
    "1000": Made("1,000 commits, first update", 1000),
}
