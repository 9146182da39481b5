"""What ogr, packit's library for forges, can do with a sandbox.

Usage: ogr_client.py URL TOKEN
"""

import sys

from ogr.abstract import CommitStatus, PRStatus
from ogr.services.gitlab import GitlabService

url, token = sys.argv[1:]
service = GitlabService(token=token, instance_url=url)
project = service.get_project(namespace="src", repo="hello")
assert project.exists()
assert project.default_branch in project.get_branches()

project.gitlab_repo.branches.create({"branch": "ogr", "ref": "main"})
created = project.create_pr(title="Greet ogr", body="Hello", target_branch=project.default_branch, source_branch="ogr")
assert created.status == PRStatus.open
assert created.id in [known.id for known in project.get_pr_list()]

read = project.get_pr(created.id)
assert (read.title, read.source_branch, read.author) == ("Greet ogr", "ogr", "mia")
read.comment("A comment")
assert [comment.body for comment in read.get_comments()] == ["A comment"]
read.update_info(title="Greet ogr again")
assert project.get_pr(created.id).title == "Greet ogr again"

project.set_commit_status(read.head_commit, CommitStatus.success, "http://127.0.0.1/", "fine", "dist-git", trim=True)
assert [status.context for status in project.get_commit_statuses(read.head_commit)] == ["dist-git"]
assert read.close().status == PRStatus.closed
print("ok")
