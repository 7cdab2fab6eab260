"""nginx and Apache as Debian has them, each on this machine alone and with the file made for it."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

PATH = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MODULES = Path("/usr/lib/apache2/modules")
STARTS_IN = 10  # seconds

NGINX = """
{load}
daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{
        listen 127.0.0.1:{port}; root {root}; {brotli}
        include {site}/nginx.conf;
    }}
}}
"""
APACHE = """
ServerName localhost
Listen 127.0.0.1:{port}
ServerRoot {folder}
PidFile {folder}/pid
ErrorLog {folder}/errors
{load}
User www-data
Group www-data
TypesConfig /dev/null
DocumentRoot {root}
<Directory {root}>
    AllowOverride All
    Require all granted
</Directory>
"""
APACHE_HAS = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite")


class ServerError(Exception):
    """The machine has no such server."""


@contextmanager
def nginx(site: Path, prefix: str = "/") -> Iterator[str]:
    """The address of a site that is ready (see `ready.py`), while nginx serves it."""
    program = found("nginx")
    load, brotli = (f"load_module {BROTLI};", "brotli_static on;") if BROTLI.is_file() else ("", "")
    with _prepared(site, prefix) as (folder, root, port):
        text = NGINX.format(
            folder=folder, port=port, root=root, site=site, load=load, brotli=brotli
        )
        with _running(folder, port, text, program, "-c"):
            yield f"http://127.0.0.1:{port}{prefix}"


@contextmanager
def apache(site: Path, prefix: str = "/") -> Iterator[str]:
    """The same, while Apache serves it."""
    program = found("apache2")
    load = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in APACHE_HAS)
    with _prepared(site, prefix) as (folder, root, port):
        text = APACHE.format(folder=folder, port=port, root=root, load=load)
        with _running(folder, port, text, program, "-X", "-f"):
            yield f"http://127.0.0.1:{port}{prefix}"


SERVERS: dict[str, Callable[..., AbstractContextManager[str]]] = {"nginx": nginx, "apache2": apache}


def found(name: str) -> str:
    """The program of a server; raises ServerError where there is none."""
    program = shutil.which(name, path=PATH)
    if not program:
        raise ServerError(f"There is no {name} here. On Debian and Ubuntu: apt install {name}.")
    return program


@contextmanager
def _prepared(site: Path, prefix: str) -> Iterator[tuple[Path, Path, int]]:
    """A folder for the server's own files, the root in which the site has its prefix, a port."""
    with TemporaryDirectory() as name, socket.create_server(("127.0.0.1", 0)) as free:
        folder, port = Path(name), free.getsockname()[1]
        folder.chmod(0o755)  # a server that is started by root reads it as somebody else
        place = folder / "root" / prefix.strip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(site.resolve())
        free.close()
        yield folder, folder / "root", port


@contextmanager
def _running(folder: Path, port: int, configuration: str, *command: str) -> Iterator[None]:
    file = folder / "configuration"
    file.write_text(configuration)
    with subprocess.Popen([*command, str(file)], stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait(port, process)
            yield
        finally:
            process.terminate()


def _wait(port: int, process: "subprocess.Popen[str]") -> None:
    for _ in range(STARTS_IN * 20):
        if process.poll() is not None:
            said = process.stderr.read() if process.stderr else ""
            raise ServerError(f"The server did not start: {said}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise ServerError("The server does not answer.")
