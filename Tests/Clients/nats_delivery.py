"""Carries events through NATS JetStream to a function, by the rules of a Knative broker whose trigger delivers in order.

nats_delivery.py EVENTS WORKER-URL DEAD-LETTER-URL: EVENTS is a file with a line of JSON for each event, its attributes, and as
"data" its payload. Prints how often it was answered what. Every twentieth acknowledgement is lost, as by a broker that
ends too soon, so that JetStream delivers the event again.

Source of the rules: https://github.com/knative/specs/blob/main/specs/eventing/data-plane.md#event-delivery
"""

import asyncio
import base64
import collections
import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

import nats
from nats.js.api import AckPolicy, ConsumerConfig, RetentionPolicy, StreamConfig

RETRIED = {404, 408, 409, 429}
RETRIES, BACKOFF = 12, 0.02  # seconds, twice as long each time
CONCURRENCY = 8
ACKNOWLEDGE_WITHIN = 2  # seconds


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


def post(url, headers, body):
    """The status and the body of the answer; 0 where none came."""
    where = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=30)
    try:
        connection.request("POST", where.path or "/", body, {**headers, "Prefer": "reply", "Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return 0, b""
    finally:
        connection.close()


class Bridge:
    """Delivers one event of a key after the other, and events of several keys at once."""

    def __init__(self, worker, dead_letters):
        self.worker, self.dead_letters = worker, dead_letters
        self.answers = collections.Counter()
        self.keys = collections.defaultdict(asyncio.Lock)
        self.places = asyncio.Semaphore(CONCURRENCY)
        self.forgotten, self.acknowledged = set(), set()

    async def deliver(self, message):
        headers = {name: value for name, value in message.headers.items() if name.startswith("ce-")}
        async with self.keys[headers["ce-partitionkey"]], self.places:
            status, body = await self.post(message, self.worker, headers)
            if not self.is_taken(status, body):
                await self.give_up(message, headers, status, body)
        if self.acknowledges(headers["ce-id"]):
            await message.ack()
            self.acknowledged.add(headers["ce-id"])
        else:
            self.answers["acknowledgements lost"] += 1

    async def post(self, message, url, headers):
        """Posts until it is answered for good, or often enough."""
        for attempt in range(RETRIES + 1):
            await message.in_progress()
            status, body = await asyncio.to_thread(post, url, headers, message.data)
            self.answers[f"{status} {body.decode(errors='replace')[:100]}".strip()] += 1
            if status and status < 500 and status not in RETRIED:
                break
            await asyncio.sleep(min(BACKOFF * 2**attempt, 1))
        return status, body

    def is_taken(self, status, body):
        """An answer with a body that is no event counts as a failure."""
        return 200 <= status < 300 and not body

    async def give_up(self, message, headers, status, body):
        reason = {
            "ce-knativeerrordest": self.worker,
            "ce-knativeerrorcode": str(status),
            "ce-knativeerrordata": base64.b64encode(body)[:1024].decode(),
        }
        kept, _ = await self.post(message, self.dead_letters, headers | reason)
        if not 200 <= kept < 300:
            raise SystemExit(f"the dead letters answer {kept}")

    def acknowledges(self, event):
        number = int(event.removeprefix("event-"))
        if number % 20 or number in self.forgotten:
            return True
        self.forgotten.add(number)
        return False


async def run(port, events, worker, dead_letters):
    client = await nats.connect(f"nats://127.0.0.1:{port}")
    stream = client.jetstream()
    await stream.add_stream(StreamConfig(name="EVENTS", subjects=["events"], retention=RetentionPolicy.WORK_QUEUE))
    for event in events:
        data = event.pop("data").encode()
        await stream.publish("events", data, headers={f"ce-{name}": value for name, value in event.items()})
    waiting = ConsumerConfig(ack_policy=AckPolicy.EXPLICIT, ack_wait=ACKNOWLEDGE_WITHIN, max_ack_pending=256)
    subscription = await stream.pull_subscribe("events", durable="function", config=waiting)
    bridge, tasks = Bridge(worker, dead_letters), set()
    while len(bridge.acknowledged) < len(events):
        if len(tasks) < 4 * CONCURRENCY:
            try:
                messages = await subscription.fetch(CONCURRENCY, timeout=0.2)
                tasks |= {asyncio.create_task(bridge.deliver(message)) for message in messages}
            except (asyncio.TimeoutError, nats.errors.TimeoutError):
                pass
        if tasks:
            ended, tasks = await asyncio.wait(tasks, timeout=0.05, return_when=asyncio.FIRST_COMPLETED)
            for task in ended:
                task.result()
    await asyncio.gather(*tasks)
    await client.close()
    return bridge.answers


def main(path, worker, dead_letters):
    with open(path) as file:
        events = [json.loads(line) for line in file]
    port = free_port()
    program = os.path.join(os.path.dirname(sys.executable), "nats-server")
    with tempfile.TemporaryDirectory() as store:
        arguments = [program, "-js", "-a", "127.0.0.1", "-p", str(port), "-sd", store]
        server = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
        try:
            wait_for(port)
            print(json.dumps(asyncio.run(run(port, events, worker, dead_letters))))
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
