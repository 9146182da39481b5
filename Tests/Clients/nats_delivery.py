"""Delivers webhooks of eventing-gitlab through NATS JetStream, as a Knative broker would, and prints how it went.

nats_delivery.py TOOLS WORKER-URL DEAD-LETTER-URL COUNT: TOOLS is the folder of nats_bridge.py, which has the rules.
Every tenth event is about the project src/poison.
"""

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import types

sys.path.insert(0, sys.argv[1])
import nats_bridge  # noqa: E402


def payload(message):
    number = message["i"]
    project = "src/poison" if number % 10 == 7 else "src/bash"
    return json.dumps({
        "object_kind": "merge_request",
        "project": {"id": 7, "path_with_namespace": project},
        "object_attributes": {"iid": number + 1, "action": "open", "source_branch": "fix"},
    })


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise SystemExit("nats-server does not listen")


def main(worker, dead_letters, count):
    # The bridge publishes a payload of its own; ours has to be one of GitLab.
    nats_bridge.json = types.SimpleNamespace(dumps=payload)
    port = free_port()
    program = os.path.join(os.path.dirname(sys.executable), "nats-server")
    with tempfile.TemporaryDirectory() as store:
        arguments = [program, "-js", "-a", "127.0.0.1", "-p", str(port), "-sd", store]
        server = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
        try:
            wait_for(port)
            asyncio.run(nats_bridge.main(f"nats://127.0.0.1:{port}", worker, dead_letters, count, 10, 0.05))
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main(sys.argv[2], sys.argv[3], int(sys.argv[4]))
