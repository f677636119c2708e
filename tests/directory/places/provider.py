"""A geocoding provider on this machine, which says what it was asked and answers what a test wants."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Provider:
    """What it answers, how late, and what it was asked: the path and the query of each request."""

    address: str = ""
    status: int = 200
    body: str = "[]"
    late: float = 0
    asked: list[dict[str, Any]] = field(default_factory=list)
    together: int = 0
    most_together: int = 0

    def answers(self, value: Any) -> None:
        """From now on, this value as JSON."""
        self.body = json.dumps(value)


@contextmanager
def provider() -> Iterator[Provider]:
    """A provider that runs until the block ends."""
    told, lock, closing = Provider(), threading.Lock(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with lock:
                told.together += 1
                told.most_together = max(told.most_together, told.together)
            url = urlsplit(self.path)
            told.asked.append(
                {"path": url.path, "agent": self.headers["User-Agent"]}
                | {name: values[0] for name, values in parse_qs(url.query).items()}
            )
            closing.wait(told.late)
            with lock:
                told.together -= 1
            self.send_response(told.status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            # Whoever asked may have given up, which is what some tests are about.
            with suppress(ConnectionError):
                self.wfile.write(told.body.encode())

        def log_message(self, *args: object) -> None:
            """Tests read what the site logs; this server is not the site."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        told.address = f"127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield told
        closing.set()
        server.shutdown()
        thread.join()
