"""A server at the end of a line: slow, far away, or neither, with every file compressed."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Event, Lock, Thread
from typing import Any, ClassVar

PIECE = 16_384  # bytes
QUIET = 6  # seconds: the site begins to keep a copy 5 after Python is ready


@dataclass(frozen=True)
class Line:
    """A line: `rate` in bits a second, 0 for no limit, and `away` in seconds, both ways."""

    name: str
    rate: float = 0
    away: float = 0


LINES = (
    Line("this machine"),
    Line("10 Mbit/s, 40 ms", 10e6, 0.04),
    Line("1 Mbit/s, 300 ms", 1e6, 0.3),
)


class Handler(SimpleHTTPRequestHandler):
    """Serves the brotli copy of a file where there is one, and gets what a page found."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a small answer does not wait for the word that one came
    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }
    line: Line
    asked: ClassVar[dict[str, Any]]  # what a page is to ask once it is ready: see measure.js
    ready: ClassVar[Event]
    found: ClassVar["Queue[dict[str, Any]]"]
    sent: ClassVar[int] = 0  # bytes of bodies so far
    taken: ClassVar[int]  # of them, until the page was ready
    _free: ClassVar[float] = 0  # when the line is free again
    _last: ClassVar[float] = 0  # when somebody asked for something
    _lock: ClassVar[Lock] = Lock()

    def setup(self) -> None:
        time.sleep(self.line.away)  # to open the connection
        super().setup()

    def do_GET(self) -> None:
        if self.path == "/asked.json":
            type(self).taken = self.sent
            self.ready.set()
            self._answer(json.dumps(type(self).asked).encode())
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Take what a page found."""
        text = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(b"")
        self.found.put(json.loads(text))

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @classmethod
    def rest(cls) -> None:
        """Wait until nobody asks for anything."""
        while time.monotonic() < max(cls._last, cls._free) + QUIET:
            time.sleep(QUIET)

    def send_head(self) -> Any:
        type(self)._last = time.monotonic()
        time.sleep(self.line.away)
        self.path = self.path.partition("?")[0]
        if Path(self.translate_path(f"{self.path}.br")).is_file():
            self.path += ".br"
        return super().send_head()

    def guess_type(self, path: Any) -> str:
        return super().guess_type(str(path).removesuffix(".br"))

    def end_headers(self) -> None:
        if self.path.endswith(".br"):
            self.send_header("Content-Encoding", "br")
        self.send_header("Cache-Control", "max-age=3600" if "/assets/" in self.path else "no-cache")
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file, each piece when the line is free."""
        while piece := source.read(PIECE):
            self._wait(len(piece))
            outputfile.write(piece)

    def _wait(self, size: int) -> None:
        shared = type(self)
        with self._lock:
            now = time.monotonic()
            took = size * 8 / self.line.rate if self.line.rate else 0
            shared._free = max(shared._free, now) + took
            shared.sent += size
            wait = shared._free - now
        time.sleep(wait)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """Says nothing of connections that a browser drops."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing."""


@contextmanager
def serving(folder: Path, line: Line) -> Iterator[tuple[str, type[Handler]]]:
    """The address at the end of the line, and what counts the bytes and gets what is found."""
    shared = {"line": line, "_lock": Lock(), "found": Queue(), "asked": {}, "ready": Event()}
    handler = type("OnLine", (Handler,), shared)
    with Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", handler
        server.shutdown()
