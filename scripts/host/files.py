"""The rules in the words of each kind of server, in a file each."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from scripts.host import rules
from scripts.host.rules import Host

MADE = "# Made with the site (scripts/host): what is sent with each file. Don't change it here."


def write(site: Path, address: str) -> None:
    """Put the configurations into the folder of a site; `address` is its own, if it is known."""
    host = rules.of(site, address)
    for name, written in FILES.items():
        text = "\n".join((MADE, *written(host))) + "\n"
        (site / name).write_text(text, "utf-8")


def nginx(host: Host) -> Iterator[str]:
    """For `include` in the server block, beside its `root`.

    A location with a header of its own has none of those around it, so each has them all.
    """
    yield "# In the server block: root and this file's include. With its module: brotli_static on;"
    yield f"location {host.prefix} {{"
    yield "  index index.html;"
    yield "  absolute_redirect off;"
    yield f"  error_page 404 {host.prefix}404.html;"
    yield "  gzip_static on;"
    yield "  gzip_vary on;"
    yield "  charset utf-8;"
    yield f"  charset_types {' '.join(rules.TYPES[name] for name in rules.WITH_CHARSET[1:])};"
    yield "  types {"
    yield from (f"    {type} {name};" for name, type in rules.TYPES.items())
    yield "  }"
    yield from _nginx_headers(host.headers(None), "  ")
    for rule in host.rules:
        yield f"  location ~ {rule.path} {{"
        if rule.type:
            yield f"    types {{ }} default_type {rule.type};"
        yield from _nginx_headers(host.headers(rule), "    ")
        yield "  }"
    yield f"  location ~ {_configurations()} {{ return 404; }}"
    yield "}"


def _nginx_headers(headers: Mapping[str, str], indent: str) -> Iterator[str]:
    for name, value in headers.items():
        quote = "'" if '"' in value else '"'
        yield f"{indent}add_header {name} {quote}{value}{quote} always;"


def apache(host: Host) -> Iterator[str]:
    """For a folder with `AllowOverride All`. A packed copy is sent where it is there and wanted."""
    yield "DirectoryIndex index.html"
    yield "Options -MultiViews"
    yield f"ErrorDocument 404 {host.prefix}404.html"
    yield from (f"AddType {type} .{name}" for name, type in rules.TYPES.items() if name not in ENDS)
    yield f"AddCharset utf-8 {' '.join(f'.{name}' for name in rules.WITH_CHARSET)}"
    yield from (f"AddEncoding {encoding} .{end}" for end, encoding in ENDS.items())
    yield from (f"RemoveType .{end}" for end in ENDS)
    yield "<IfModule mod_rewrite.c>"
    yield "  RewriteEngine On"
    yield f'  RewriteRule "{_configurations("(?:^|/)")}" - [R=404,L]'
    for end, encoding in ENDS.items():
        for asked, file in (("^$|/$", "index.html"), ("[^/]$", "")):
            yield f'  RewriteCond "%{{HTTP:Accept-Encoding}}" "\\b{encoding}\\b"'
            yield f'  RewriteCond "%{{REQUEST_FILENAME}}{file}.{end}" -f'
            yield f'  RewriteRule "{asked}" "%{{REQUEST_URI}}{file}.{end}" [E=no-gzip:1,L]'
    yield "</IfModule>"
    yield "<IfModule mod_headers.c>"
    yield "  Header always merge Vary Accept-Encoding"
    yield from _apache_headers(host.headers(None), "  ")
    for rule in host.rules:
        yield f'  <If "%{{REQUEST_URI}} =~ m#{_packed_too(rule.path)}#">'
        if rule.type:
            yield f"    ForceType {rule.type}"
        yield from _apache_headers(rule.headers, "    ")
        yield "  </If>"
    yield "</IfModule>"


ENDS = {"br": "br", "gz": "gzip"}


def _apache_headers(headers: Mapping[str, str], indent: str) -> Iterator[str]:
    for name, value in headers.items():
        quoted = value.replace('"', '\\"')
        yield f'{indent}Header always set {name} "{quoted}"'


def _packed_too(path: str) -> str:
    """Apache knows what it sends by the name of the packed copy."""
    return rf"{path.removesuffix('$')}(\.({'|'.join(ENDS)}))?$" if path.endswith("$") else path


def underscored(host: Host) -> Iterator[str]:
    """`_headers`, as Netlify and Cloudflare Pages read it.

    Where two of its paths fit a file, one has the headers of both. So no header may stand in two,
    and one policy serves all. Pages are asked about before each use as it is there.
    """
    yield "/*"
    common = {"Content-Security-Policy": rules.COMMON_POLICY, **host.always}
    pages = host.rules[0].headers
    told = {name: pages[name] for name in ("Speculation-Rules",) if name in pages}
    yield from (f"  {name}: {value}" for name, value in {**common, **told}.items())
    yield "/assets/python/*"
    yield from (f"  {name}: {value}" for name, value in rules.NAMED_AFTER_CONTENT.headers.items())
    if told:
        yield f"/{rules.SPECULATION}"
        yield f"  Content-Type: {rules.SPECULATIONS.type}"


FILES: dict[str, Callable[[Host], Iterator[str]]] = {
    "nginx.conf": nginx,
    ".htaccess": apache,
    "_headers": underscored,
}


def _configurations(before: str = "/") -> str:
    names = "|".join(name.replace(".", r"\.") for name in FILES)
    return f"{before}({names})$"
