"""The built site over HTTP, as a host that follows scripts/host/rules.py serves it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

from scripts.host import rules


class Handler(SimpleHTTPRequestHandler):
    """Serves files with their policy, and the site's own page for those it has not."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a small answer does not wait for the word that one came
    # All of them, since Python takes what it knows besides from the machine.
    extensions_map: ClassVar[dict[str, str]] = {
        f".{suffix}": type for suffix, type in rules.TYPES.items()
    }

    def end_headers(self) -> None:
        # By its path, as a host is configured; and browsers don't say Sec-Fetch-Dest to all hosts.
        path = self.path.partition("?")[0].removeprefix("/")
        host = rules.of(Path(self.directory))
        for name, value in host.headers(host.rule(path)).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.path = (
            "/404.html"  # its rules hold: nobody is to keep for long that a file was missing
        )
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests say what they see."""


class Bare(Handler):
    """Sends none of our headers: the policy in the page is all there is."""

    def end_headers(self) -> None:
        SimpleHTTPRequestHandler.end_headers(self)


class Server(ThreadingHTTPServer):
    """Says nothing of connections that a page drops when it is left."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(site: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address at which the site is served meanwhile."""
    with Server(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
