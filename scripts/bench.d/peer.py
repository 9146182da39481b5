"""What the function ingress does with a merge request's webhook, in Flask; gunicorn runs it.

It verifies the signature, cuts the payload to the fields that functions read, posts it to K_SINK as a CloudEvent, and
answers. `service.py` checks that the event is the one that sluice hands on.
"""
import base64, datetime, fnmatch, hashlib, hmac, json, logging, os, time

import flask, urllib3

FORGE, SOURCE = "main", "https://gitlab.example"
SIDES = {"src/*": "source-git", "rpms/*": "dist-git"}
TOLERANCE = 300  # seconds

PERSON = {"id", "username"}
PROJECT = {"id", "path_with_namespace", "default_branch", "web_url"}
ATTRIBUTES = {
    "id", "iid", "state", "source_branch", "target_branch", "source_project_id", "target_project_id", "action", "title", "draft",
    "work_in_progress", "author_id", "oldrev", "url", "updated_at",
}

app = flask.Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 25 << 20
key = base64.b64decode(os.environ["SIGNING_TOKEN"].removeprefix("whsec_"))
sink, pool = os.environ["K_SINK"], urllib3.PoolManager(maxsize=64)
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")


@app.get("/health/readiness")
def readiness():
    return "", 200


@app.post("/webhooks/gitlab")
def webhook():
    headers, body = flask.request.headers, flask.request.get_data(cache=False)
    if not verified(headers, body):
        return "", 401
    payload = json.loads(body)
    project, number = payload["project"], payload["object_attributes"]["iid"]
    side = next((side for pattern, side in SIDES.items() if fnmatch.fnmatch(project["path_with_namespace"], pattern)), None)
    if not side:
        return "", 200
    data = json.dumps(reduced(payload), separators=(",", ":"), ensure_ascii=False).encode()
    answer = pool.request("POST", sink, body=data, headers=attributes(headers["webhook-id"], payload, side), timeout=5, retries=False)
    if not 200 <= answer.status < 300:
        return "the event cannot be handed on", 503
    logging.info("ingress: handed on merge_request (%s) of %s !%s", payload["object_attributes"]["action"], project["path_with_namespace"], number)
    return "", 202


def verified(headers, body):
    """Whether the body was signed with the key, at most five minutes ago."""
    identifier, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE:
        return False
    code = hmac.digest(key, f"{identifier}.{timestamp}.".encode() + body, hashlib.sha256)
    expected = f"v1,{base64.b64encode(code).decode()}"
    return any(hmac.compare_digest(expected, given) for given in headers.get("webhook-signature", "").split(" "))


def attributes(identifier, payload, side):
    """The headers of the CloudEvent; none of these values needs to be escaped."""
    project, about = payload["project"], payload["object_attributes"]
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")
    return {
        "ce-specversion": "1.0", "ce-id": identifier, "ce-source": SOURCE, "ce-type": "org.source-git.sluice.merge_request.v1",
        "ce-subject": f"!{about['iid']}", "ce-time": now.replace("+00:00", "Z"), "ce-action": about["action"], "ce-forge": FORGE,
        "ce-partitionkey": f"{FORGE}/{project['id']}!{about['iid']}", "ce-project": project["path_with_namespace"], "ce-side": side,
        "content-type": "application/json",
    }


def reduced(payload):
    """What functions read of the payload, in the shape that GitLab gives it."""
    about = payload["object_attributes"]
    kept = cut(about, ATTRIBUTES)
    kept["title"] = kept["title"][:2048]
    kept["last_commit"] = cut(about["last_commit"], {"id"})
    rest = {name: payload[name] for name in ("object_kind",) if name in payload}
    return rest | {
        "user": cut(payload["user"], PERSON), "project": cut(payload["project"], PROJECT), "object_attributes": kept,
        "changes": {field: change if is_small(change) else True for field, change in payload["changes"].items() if is_change(change)},
    }


def cut(members, names):
    return {name: value for name, value in members.items() if name in names}


def is_change(change):
    return change.get("previous") != change.get("current")


def is_small(change):
    return all(not isinstance(value, (list, dict)) and len(str(value)) <= 128 for value in change.values())
