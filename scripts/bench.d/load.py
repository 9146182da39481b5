"""Who sends webhooks to a server, and who takes the events that it hands on; both in this process."""
import asyncio, collections, time

Outcome = collections.namedtuple("Outcome", "seconds latencies busy")  # of all together, of each in order, share of its core


class Message(asyncio.Protocol):
    """A connection on which one HTTP message after the other comes, each with its length."""

    def __init__(self):
        self.received = b""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.received = self.received + data if self.received else data
        while (end := self.received.find(b"\r\n\r\n") + 4) > 3:
            head = self.received[:end]
            end += int(next((line[15:] for line in head.split(b"\r\n") if line[:15].lower() == b"content-length:"), 0))
            if len(self.received) < end:
                return
            message, self.received = self.received[:end], self.received[end:]
            self.take(head, message[len(head):])


class Sink(Message):
    """A broker that takes every event, and keeps the first."""

    first = None

    def take(self, head, body):
        Sink.first = Sink.first or (head, body)
        self.transport.write(b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n")


class Sender(Message):
    """GitLab, which sends the next webhook when the one before it is answered."""

    def __init__(self, requests, latencies):
        super().__init__()
        self.requests, self.latencies, self.done = requests, latencies, asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        super().connection_made(transport)
        self.send()

    def send(self):
        request = next(self.requests, None)
        if request is None:
            self.transport.close()
        else:
            self.sent = time.perf_counter()
            self.transport.write(request)

    def take(self, head, body):
        self.latencies.append(time.perf_counter() - self.sent)
        if head[8:13] != b" 202 ":
            self.done.set_exception(RuntimeError(f"a webhook was answered {head.decode()}{body.decode()}"))
            return self.transport.abort()
        self.send()

    def connection_lost(self, error):
        if not self.done.done():
            self.done.set_result(None) if self.transport.is_closing() and not error else self.done.set_exception(error or EOFError())


async def send(port, requests, connections):
    """Sends all the requests to a server."""
    loop, feed, latencies = asyncio.get_running_loop(), iter(requests), []
    started, before = time.perf_counter(), time.process_time()
    senders = [(await loop.create_connection(lambda: Sender(feed, latencies), "127.0.0.1", port))[1] for _ in range(connections)]
    await asyncio.gather(*(sender.done for sender in senders))
    seconds = time.perf_counter() - started
    return Outcome(seconds, sorted(latencies), (time.process_time() - before) / seconds)
