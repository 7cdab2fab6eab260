"""The tool starts on servers that know few kinds of files, and on one as Debian installs it."""

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.browser import steps
from tests.browser.server import Bare, Handler, serving
from tests.fixture import NO_STEP_LEFT

KNOWN = {
    "": "text/html",  # a folder
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
ARCHIVES = (".zip", ".gz")
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
TYPES = Path("/etc/nginx/mime.types")
# As Debian's nginx.conf and its default site say, with the one header that makes browsers strict.
CONFIGURATION = """
daemon off; master_process off; pid {folder}/pid; error_log stderr notice;
events {{}}
http {{
    include {types}; default_type application/octet-stream; gzip on; access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{
        listen 127.0.0.1:{port}; root {site}; index index.html;
        add_header X-Content-Type-Options nosniff;
        location / {{ try_files $uri $uri/ =404; }}
    }}
}}
"""


class Ignorant(Handler):
    """Knows what a page is made of, and calls everything else a stream of bytes."""

    def guess_type(self, path: object) -> str:
        return KNOWN.get(Path(str(path)).suffix, "application/octet-stream")


class Refusing(Ignorant):
    """Does not serve what it does not know, as IIS does. Archives it knows."""

    def send_head(self) -> Any:
        if Path(self.path).suffix in (*KNOWN, *ARCHIVES):
            return super().send_head()
        return self.send_error(HTTPStatus.NOT_FOUND)


class Compressing(Handler):
    """Sends the packed copy of a file as that file, and nothing by the copy's own name."""

    def send_head(self) -> Any:
        if self.path.endswith(".gz"):
            return self.send_error(HTTPStatus.NOT_FOUND)
        if Path(self.translate_path(f"{self.path}.gz")).is_file():
            self.path += ".gz"
        return super().send_head()

    def guess_type(self, path: object) -> str:
        return super().guess_type(str(path).removesuffix(".gz"))

    def end_headers(self) -> None:
        if self.path.endswith(".gz"):
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """A real nginx with the types that Debian gives it."""
    if not NGINX or not TYPES.is_file():
        pytest.skip(f"There is no nginx here with {TYPES}.")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with TemporaryDirectory() as folder:
        file = Path(folder, "nginx.conf")
        file.write_text(CONFIGURATION.format(folder=folder, types=TYPES, port=port, site=site))
        with subprocess.Popen([NGINX, "-c", str(file)], stderr=subprocess.PIPE) as process:
            try:
                next(line for line in process.stderr if b"event method" in line)  # it listens
                yield f"http://127.0.0.1:{port}/"
            finally:
                process.terminate()


SERVERS: dict[str, Callable[[Path], AbstractContextManager[str]]] = {
    "knows few types": lambda site: serving(site, Ignorant),
    "sends no headers": lambda site: serving(site, Bare),
    "refuses what it does not know": lambda site: serving(site, Refusing),
    "compresses": lambda site: serving(site, Compressing),
    "nginx": nginx,
}


@pytest.fixture(params=SERVERS)
def site_url(request, built):
    with SERVERS[request.param](built.folder) as url:
        yield url


def test_answers_lead_to_an_outcome_python_starts_and_a_part_of_the_form_is_saved(page, problems):
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, NO_STEP_LEFT)
    outcome = steps.at(page, "post-form")
    steps.python(page, "ready")
    outcome.get_by_role("link", name="Fill in the").click()
    steps.at(page, "form").get_by_role("link", name="The child or young person").click()
    steps.at(page, "form-young-person")
    steps.fill_in(page, {"case-number": "R-7261"})
    steps.save_and_continue(page)
    steps.edit_address(page, "form", NO_STEP_LEFT)
    _, kept = steps.download(page, "Save to this device")
    assert b"R-7261" in kept
    # Two files a server may refuse, since they are there packed as well.
    assert len(problems) <= 2
    assert all("404 (Not Found)" in problem for problem in problems)
    problems.meant = True
