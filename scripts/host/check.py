"""Ask a host for every file of the site, and say what it does not send as it should.

    python -m scripts.host.check             nginx and Apache, where they are on this machine
    python -m scripts.host.check ADDRESS     a host that has what stands in `site/`

The site has to be ready (`python3 scripts/site.py build` makes it so). Nothing is changed.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from email.message import Message
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path
from urllib.parse import SplitResult, quote, urlsplit

from scripts.host import files, rules
from scripts.host.pack import ENDS
from scripts.host.ready import SITE
from scripts.host.rules import Host
from scripts.host.servers import SERVERS, ServerError

A_DAY, A_YEAR = 24 * 3600, 365 * 24 * 3600  # seconds
ENCODINGS = "br, gzip"
MISSING = "not-a-page-of-this-site/"
MISSING_FOR_GOOD = "assets/python/not-a-file-of-this-site.zip"


def faults(address: str, site: Path) -> dict[str, list[str]]:
    """What is wrong, and with which files."""
    found: dict[str, list[str]] = defaultdict(list)
    url = urlsplit(address)
    host = rules.of(site, address)
    connection = (HTTPSConnection if url.scheme == "https" else HTTPConnection)(url.netloc)
    for file in published(site):
        for fault in _faults_of(connection, url, site, file, host):
            found[fault].append(file)
    for fault in _faults_besides(connection, url, site, host):
        found[fault].append("")
    connection.close()
    return dict(found)


def published(site: Path) -> list[str]:
    """The files that a reader may ask for, by their path on the site."""
    every = (file for file in site.rglob("*") if file.is_file())
    names = (file.relative_to(site).as_posix() for file in every)
    return sorted(it for it in names if it not in files.FILES and not it.endswith(_PACKED))


_PACKED = tuple(f".{end}" for end in ENDS)


def _faults_of(
    connection: HTTPConnection, url: SplitResult, site: Path, file: str, host: Host
) -> Iterator[str]:
    path = re.sub(r"(^|/)index\.html$", r"\1", file)
    sent, body = _get(connection, url.path + quote(path))
    if sent.status != 200:
        yield f"answers {sent.status}"
        return
    type = sent.headers.get_content_type()
    if type not in {host.type(file), *_ALSO.get(host.type(file), ())}:
        yield f"Content-Type is {type} and not {host.type(file)}"
    yield from _wrong(sent.headers, host.headers(host.rule(file)))
    yield from _badly_packed(site / file, sent.headers.get("Content-Encoding", ""), body)
    if not (tag := sent.headers.get("ETag")):
        yield "no ETag, so that all of it is sent again at each visit"
    elif _get(connection, url.path + quote(path), {"If-None-Match": tag})[0].status != 304:
        yield "is sent again to browsers that have it"


_ALSO = {
    "text/javascript": ("application/javascript",),
    "text/xml": ("application/xml", "application/atom+xml"),
}


def _badly_packed(file: Path, encoding: str, body: bytes) -> Iterator[str]:
    packed = {name: file.with_name(f"{file.name}.{end}") for end, name in files.ENDS.items()}
    if not encoding and any(copy.is_file() for copy in packed.values()):
        yield "is sent unpacked"
    whole = file.read_bytes()
    if encoding == "br":
        # Python can't unpack it. A host that packs for itself is taken at its word.
        same = len(body) < len(whole)
    else:
        same = (gzip.decompress(body) if encoding == "gzip" else body) == whole
    if not same:
        yield "is not what was built"


def _faults_besides(
    connection: HTTPConnection, url: SplitResult, site: Path, host: Host
) -> Iterator[str]:
    """What has to do with no file in particular."""
    sent, body = _get(connection, url.path + MISSING, {"Accept-Encoding": "identity"})
    if sent.status != 404 or body != (site / "404.html").read_bytes():
        yield "for an address that is not there, 404.html is not sent with 404"
    missing = host.headers(host.rule("404.html"))
    for path in (MISSING, MISSING_FOR_GOOD):
        sent, _ = _get(connection, url.path + path)
        yield from (f"where nothing is: {fault}" for fault in _wrong(sent.headers, missing))
    for name in files.FILES:
        if _get(connection, url.path + name)[0].status == 200:
            yield f"{name} can be read by anybody"


def _wrong(sent: Message, wanted: Mapping[str, str]) -> Iterator[str]:
    for name, value in wanted.items():
        got = sent.get(name, "")
        if value and not (got == value or _as_good(name, got, value)):
            yield f"{name} is “{got}” and not “{value}”" if got else f"no {name}"


def _as_good(name: str, got: str, wanted: str) -> bool:
    """Whether it says the same in other words."""
    if name == "Content-Security-Policy":
        return got == rules.COMMON_POLICY  # where one serves all paths
    if name == "Cache-Control":
        short = bool(got) and _seconds(got) < A_DAY
        return _seconds(got) >= A_YEAR if wanted == rules.FOR_GOOD else short
    return False


def _seconds(caching: str) -> int:
    found = re.search(r"max-age=(\d+)", caching)
    return int(found[1]) if found and "no-cache" not in caching else 0


def _get(
    connection: HTTPConnection, path: str, more: Mapping[str, str] | None = None
) -> tuple[HTTPResponse, bytes]:
    connection.request("GET", path, headers={"Accept-Encoding": ENCODINGS, **(more or {})})
    response = connection.getresponse()
    return response, response.read()


def _tell(name: str, address: str) -> bool:
    """Say what was found; whether it is nothing."""
    found = faults(address, SITE)
    print(f"{name}: {len(published(SITE))} files, {len(found) or 'no'} faults")
    for fault, where in found.items():
        which = f"{len(where)} files, such as {where[0]}" if len(where) > 1 else where[0]
        print(f"  {fault}{': ' if which else ''}{which}")
    return not found


def main(arguments: list[str]) -> int:
    """Check the host that is named, or those of this machine."""
    if not all((SITE / name).is_file() for name in files.FILES):
        print("The site is not ready: first run `python3 scripts/site.py build`.", file=sys.stderr)
        return 1
    if arguments:
        return 0 if _tell(arguments[0], arguments[0]) else 1
    good = True
    for name, serving in SERVERS.items():
        try:
            with serving(SITE) as address:
                good = _tell(name, address) and good
        except ServerError as missing:
            print(missing)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
