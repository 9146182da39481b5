"""The service: how soon it is there, what it takes, and how much it takes in, beside a Python peer that does the same."""
import asyncio, collections, json, os, shutil, socket, statistics, subprocess, sys, types

import load, table, webhook
from server import Server

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
STARTS = int(os.environ.get("BENCH_STARTS", 100))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", 5))
EVENTS, WARMING, CONNECTIONS = 10_000, 2_000, 32

CONFIGURATION = """functions:
  - {name: ingress, summary: Hands webhooks on to a broker., on: [{event: webhook}], timeout: 8s}
  - {name: update-dist-git-mr, summary: Lets dist-git follow., on: [{event: merge_request, side: source-git}]}
forges:
  - name: main
    url: https://gitlab.example
    signing-tokens: [{env: SIGNING_TOKEN}]
    identities: [{name: bot, token: {env: TOKEN}, author: {name: Bot, email: bot@example.org}}]
mappings:
  - {source-git: src/*, dist-git: rpms/*, forge: main, identity: bot}
"""

# Seconds, MB, events per second and so on, as `table.print_service` shows them.
Round = collections.namedtuple("Round", "idle loaded rate latencies busy cost end")


class Service:
    """The function ingress: verifies a webhook, cuts it, posts it to a broker, answers."""

    title = "the service: webhooks verified, cut and handed on"

    def prepare(self, top, sluice):
        self.top = top
        self.core, here = cores()
        os.sched_setaffinity(0, {here})
        self.sink = socket.create_server(("127.0.0.1", 0), backlog=512)
        with open(f"{top}/functions.yaml", "w") as file:
            file.write(CONFIGURATION)
        self.binary = f"{top}/sluice"
        subprocess.run(["strip", "-o", self.binary, sluice], check=True)
        peer = python()
        self.commands = {
            "sluice": lambda port: [self.binary, "serve", "--config", f"{top}/functions.yaml", "--port", str(port)],
            "Flask + gunicorn": lambda port: [
                peer, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", "8", "--chdir", HERE, "peer:app",
            ],
        }

    def compare(self):
        """Lets both start, and then both work, in turns."""
        starts, rounds = ({name: [] for name in self.commands} for _ in range(2))
        for _ in range(STARTS):
            for name in self.commands:
                with self.server(name) as server:
                    starts[name].append(server.wait_until_ready())
        for _ in range(ROUNDS):
            events = {name: self.work(name, rounds[name]) for name in self.commands}
            self.require_the_same(events)
        table.print_service(starts, rounds, self.sizes(), EVENTS)

    def server(self, name):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        host, sink = self.sink.getsockname()
        environment = {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "FUNCTION": "ingress", "K_SINK": f"http://{host}:{sink}/",
            "SIGNING_TOKEN": webhook.TOKEN, "PYTHONPYCACHEPREFIX": f"{self.top}/pycache",
        }
        return Server(self.commands[name](port), environment, port, self.core, f"{self.top}/log")

    def work(self, name, rounds):
        """One server for all events; another one stands by, as on a node where several functions run."""
        with self.server(name) as server, self.server(name) as other:
            for one in (server, other):
                one.wait_until_ready()
            idle = server.memory()
            outcome, first, cost = asyncio.run(self.send(server))
            loaded, end = server.memory(), server.end()
        measured = EVENTS - WARMING
        rounds.append(Round(idle, loaded, measured / outcome.seconds, outcome.latencies, outcome.busy, cost / measured, end))
        return first

    async def send(self, server):
        """Sends one event alone, some to warm up, and the others, whose time is taken."""
        sink = await asyncio.get_running_loop().create_server(load.Sink, sock=self.sink.dup())
        load.Sink.first = None
        requests = webhook.requests(EVENTS)
        await load.send(server.port, requests[:1], 1)
        await load.send(server.port, requests[1:WARMING], CONNECTIONS)
        before = server.processor_time()
        outcome = await load.send(server.port, requests[WARMING:], CONNECTIONS)
        cost = server.processor_time() - before
        sink.close()
        return outcome, load.Sink.first, cost

    def require_the_same(self, events):
        """Ends the benchmark where one hands on something else than the other."""
        ours, theirs = ((attributes(head), json.loads(body)) for head, body in events.values())
        if ours != theirs:
            sys.exit(f"bench: sluice hands on\n{ours}\nand its peer\n{theirs}")

    def sizes(self):
        """Bytes of the stripped program and of the image; `None` where there is no image."""
        asked = ["podman", "image", "inspect", "--format", "{{.Size}}", os.environ.get("IMAGE", "localhost/sluice")]
        found = shutil.which("podman") and subprocess.run(asked, capture_output=True, text=True)
        image = int(found.stdout) if found and found.returncode == 0 else None
        return types.SimpleNamespace(binary=os.path.getsize(self.binary), image=image)


def attributes(head):
    """The attributes of an event in its headers, but for its time and the trace, which the peer does not begin."""
    fields = (line.split(": ", 1) for line in head.decode().lower().split("\r\n")[1:-2])
    return {name: value for name, value in fields if name.startswith("ce-") and name not in ("ce-time", "ce-traceparent")}


def cores():
    """The core of the servers, and the one of everything else."""
    available = sorted(os.sched_getaffinity(0))
    if len(available) < 2:
        sys.exit("bench: the service is measured on a core of its own, and there is one core only")
    return available[0], available[1]


def python():
    """The Python that the peer is installed in."""
    folder, wanted = f"{PROJECT}/.build-peer", f"{HERE}/peer-requirements.txt"
    if not os.path.exists(f"{folder}/made") or os.path.getmtime(f"{folder}/made") < os.path.getmtime(wanted):
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([f"{folder}/bin/pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted], check=True)
        open(f"{folder}/made", "w").close()
    return f"{folder}/bin/python"
