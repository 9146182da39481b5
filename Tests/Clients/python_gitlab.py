"""What python-gitlab's own client can do with a sandbox: list, read and create merge requests and notes.

Usage: python_gitlab.py URL TOKEN
"""

import sys

import gitlab

url, token = sys.argv[1:]
client = gitlab.Gitlab(url, private_token=token)
client.auth()
assert client.user.username == "mia", client.user

project = client.projects.get("src/hello")
assert project.path_with_namespace == "src/hello"
assert project.default_branch in [branch.name for branch in project.branches.list(get_all=True)]

project.branches.create({"branch": "python", "ref": "main"})
created = project.mergerequests.create(
    {"source_branch": "python", "target_branch": project.default_branch, "title": "Greet Python", "description": "é"}
)
assert created.state == "opened"
listed = project.mergerequests.list(state="opened", source_branch="python", get_all=True)
assert [merge_request.iid for merge_request in listed] == [created.iid], listed

read = project.mergerequests.get(created.iid)
assert (read.title, read.description, read.author["username"]) == ("Greet Python", "é", "mia")
read.title = "Draft: Greet Python"
read.save()
assert project.mergerequests.get(created.iid).draft

note = read.notes.create({"body": "A **note**"})
note.body = "An *edited* note"
note.save()
assert [n.body for n in read.notes.list(get_all=True) if not n.system] == ["An *edited* note"]
note.awardemojis.create({"name": "eyes"})
assert [award.name for award in read.notes.get(note.id).awardemojis.list(get_all=True)] == ["eyes"]
note.delete()

try:
    project.mergerequests.create({"source_branch": "python", "target_branch": project.default_branch, "title": "Twice"})
    raise SystemExit("a second merge request of the same branches was accepted")
except gitlab.GitlabCreateError as error:
    assert error.response_code == 409, error

commit = project.commits.get("python")
commit.statuses.create({"state": "success", "name": "dist-git", "ref": "python"})
assert [status.name for status in commit.statuses.list(get_all=True)] == ["dist-git"]

read.state_event = "close"
read.save()
assert project.mergerequests.get(created.iid).state == "closed"

hook = project.hooks.create({"url": "http://127.0.0.1:1/", "merge_requests_events": True})
assert hook.id in [known.id for known in project.hooks.list(get_all=True)]
print("ok")
