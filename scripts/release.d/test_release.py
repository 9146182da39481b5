"""Versions and promotions, in a repository made for each test."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parent.parent
ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
}


class Release(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.tree = self.folder / "tree"
        self.git("init", "--quiet", "--initial-branch=main", self.tree, at=self.folder)
        self.git("init", "--quiet", "--bare", "--initial-branch=main", self.folder / "remote", at=self.folder)
        self.git("remote", "add", "origin", self.folder / "remote")
        (self.tree / "scripts").mkdir()
        shutil.copy(SCRIPTS / "version", self.tree / "scripts")
        shutil.copy(SCRIPTS / "promote", self.tree / "scripts")
        self.first = self.commit("First")
        self.second = self.commit("Second")

    def run_in_tree(self, *command, at=None):
        return subprocess.run(
            list(map(str, command)), cwd=at or self.tree, env=ENVIRONMENT, capture_output=True, text=True, check=False)

    def git(self, *arguments, at=None):
        done = self.run_in_tree("git", *arguments, at=at)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.strip()

    def commit(self, subject):
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", subject)
        self.git("push", "--quiet", "origin", "main")
        return self.git("rev-parse", "HEAD")

    def version(self):
        return self.run_in_tree("scripts/version").stdout.strip()

    def promote(self, *arguments):
        done = self.run_in_tree("scripts/promote", *arguments)
        return done.returncode, done.stdout + done.stderr

    @property
    def stable(self):
        return self.git("rev-parse", "stable", at=self.folder / "remote")

    def test_a_version_before_any_release_counts_commits(self):
        self.assertEqual(self.version(), f"0.0.0-2-g{self.second[:7]}")

    def test_a_tag_is_the_version_and_later_commits_count_from_it(self):
        self.git("tag", "v1.2.0")
        self.assertEqual(self.version(), "1.2.0")
        third = self.commit("Third")
        self.assertEqual(self.version(), f"1.2.0-1-g{third[:7]}")

    def test_a_changed_file_makes_a_version_dirty(self):
        self.git("tag", "v1.2.0")
        with open(self.tree / "scripts/version", "a", encoding="utf-8") as file:
            file.write("# changed\n")
        self.assertEqual(self.version(), "1.2.0-dirty")

    def test_stable_moves_forward(self):
        self.assertEqual(self.promote(self.first)[0], 0)
        self.assertEqual(self.stable, self.first)
        code, text = self.promote(self.second)
        self.assertEqual(code, 0)
        self.assertIn("Second", text)
        self.assertEqual(self.stable, self.second)

    def test_stable_goes_back_only_when_told(self):
        self.promote(self.second)
        code, text = self.promote(self.first)
        self.assertEqual(code, 1)
        self.assertIn("say --back", text)
        self.assertEqual(self.stable, self.second)
        self.assertEqual(self.promote("--back", self.first)[0], 0)
        self.assertEqual(self.stable, self.first)

    def test_a_dry_run_changes_nothing(self):
        self.promote(self.first)
        self.assertEqual(self.promote("--dry-run", self.second)[0], 0)
        self.assertEqual(self.stable, self.first)

    def test_what_is_not_on_main_is_refused(self):
        self.git("commit", "--quiet", "--allow-empty", "--message", "Unreviewed")
        code, text = self.promote("HEAD")
        self.assertEqual(code, 1)
        self.assertIn("is not on main", text)

    def test_what_is_no_commit_is_refused(self):
        self.assertEqual(self.promote("v9.9.9"), (1, "promote: there is no commit v9.9.9\n"))


if __name__ == "__main__":
    unittest.main()
