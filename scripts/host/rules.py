"""What a server sends with each file: the one place that all configurations are made from.

The tests' server obeys these rules too, and pages carry the policy for servers that send none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

Directives = Mapping[str, str]

NOWHERE = {"frame-ancestors": "'none'"}  # in a page itself, a browser does not obey this
PAGE: Directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "site",  # docs/assets/trusted.js
}
RUNS_PYTHON = {"script-src": "'self' 'wasm-unsafe-eval'"}
# A worker obeys the policy sent with its script. Only there does WebAssembly run.
WORKER: Directives = {
    "default-src": "'none'",
    **RUNS_PYTHON,
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
    **NOWHERE,
}


def policy(directives: Directives) -> str:
    """A Content-Security-Policy as a header says it."""
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


IN_PAGE = policy(PAGE)
PAGE_POLICY = policy({**PAGE, **NOWHERE})
WORKER_POLICY = policy(WORKER)
# Where one policy has to serve all paths: what stands in the pages narrows it again.
COMMON_POLICY = policy({**PAGE, **RUNS_PYTHON, **NOWHERE})

UNUSED = ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb")
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers that don't know frame-ancestors
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED),
}
# For a host name that is the site's own: it binds all that is there.
SECURE = {"Strict-Transport-Security": "max-age=31536000"}

ASK_FIRST = "no-cache"  # kept, and asked about before each use
A_MINUTE = "public, max-age=60, must-revalidate"
FOR_GOOD = "public, max-age=31536000, immutable"

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "xml": "text/xml",
    "ics": "text/calendar",
    "svg": "image/svg+xml",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "wasm": "application/wasm",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "zip": "application/zip",
    "png": "image/png",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "gz": "application/gzip",
    "br": "application/octet-stream",
}
WITH_CHARSET = ("html", "css", "js", "txt", "xml", "ics", "svg", "json", "webmanifest")
PACKED = (*WITH_CHARSET, "wasm", "zip")  # our archives are not packed inside


@dataclass(frozen=True)
class Rule:
    """Files that are sent with something of their own.

    `path` is a regular expression for the end of their address, which begins with a slash.
    """

    path: str
    headers: Mapping[str, str]
    type: str = ""


SPECULATION = "assets/speculation.json"
# That a page, or a file, was not there is kept by nobody.
PAGES = Rule(r"(?<!/404)\.html$", {"Cache-Control": A_MINUTE})
WORKERS = Rule(r"/assets/runtime/worker\.js$", {"Content-Security-Policy": WORKER_POLICY})
# A browser shows one in a page of its own making, which ours must not forbid to be made.
PRINTED = Rule(r"\.pdf$", {"Content-Security-Policy": policy(NOWHERE)})
NAMED_AFTER_CONTENT = Rule(r"/assets/python/", {"Cache-Control": FOR_GOOD})
SPECULATIONS = Rule(rf"/{re.escape(SPECULATION)}$", {}, "application/speculationrules+json")


@dataclass(frozen=True)
class Host:
    """What one built site asks of its server.

    `prefix` is its folder there, between slashes; `always` what goes with every file.
    """

    rules: tuple[Rule, ...]
    prefix: str
    always: Mapping[str, str]

    def headers(self, rule: Rule | None) -> dict[str, str]:
        """What files are sent with that follow this rule, or none."""
        common = {"Content-Security-Policy": PAGE_POLICY, "Cache-Control": ASK_FIRST}
        return {**common, **self.always, **(rule.headers if rule else {})}

    def rule(self, path: str) -> Rule | None:
        """The rule for a file or folder, by its path on the site; there is one at most."""
        file = f"{path}index.html" if path.endswith("/") or not path else path
        return next((rule for rule in self.rules if re.search(rule.path, f"/{file}")), None)

    def type(self, path: str) -> str:
        """The type of a file, without its charset."""
        rule = self.rule(path)
        return (rule and rule.type) or TYPES[path.rpartition(".")[2]]


def of(site: Path, address: str = "") -> Host:
    """The rules for a site that was built, at its address: of what is optional, what fits it."""
    scheme, _, prefix, *_ = urlsplit(address)
    prefix = prefix or "/"
    own = scheme == "https" and prefix == "/"
    always = {**ALWAYS, **(SECURE if own else {})}
    more = (WORKERS, PRINTED, NAMED_AFTER_CONTENT)
    if not (site / SPECULATION).is_file():
        return Host((PAGES, *more), prefix, always)
    told = {"Speculation-Rules": f'"{prefix}{SPECULATION}"'}
    return Host((Rule(PAGES.path, {**PAGES.headers, **told}), *more, SPECULATIONS), prefix, always)
