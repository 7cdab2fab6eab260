"""What is sent follows the path: the rules, and how `_headers` says them."""

import pytest

from scripts.host import files, rules
from scripts.host.check import faults
from tests.browser.server import Bare, Handler, serving

PAGE = "<!DOCTYPE html><title>A page</title>" + "<p>Words</p>" * 50


@pytest.fixture
def site(tmp_path):
    """A small one, with a file for each rule."""
    for path in (
        "index.html",
        "404.html",
        "a/index.html",
        "assets/runtime/worker.js",
        "assets/site.css",
    ):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE)
    (tmp_path / "assets" / "python").mkdir()
    (tmp_path / "assets" / "python" / "tool-1a2b3c4d.zip").write_bytes(b"Python")
    return tmp_path


def sent(site, path):
    host = rules.of(site)
    return host.headers(host.rule(path))


def test_only_the_worker_may_run_webassembly(site):
    assert "'wasm-unsafe-eval'" in sent(site, "assets/runtime/worker.js")["Content-Security-Policy"]
    assert "'wasm-unsafe-eval'" not in sent(site, "a/")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("", rules.A_MINUTE),
        ("a/", rules.A_MINUTE),
        ("404.html", rules.ASK_FIRST),
        ("sw.js", rules.ASK_FIRST),
        ("assets/runtime/worker.js", rules.ASK_FIRST),
        ("search/search_index.json", rules.ASK_FIRST),
        ("assets/python/tool-1a2b3c4d.zip", rules.FOR_GOOD),
    ],
)
def test_only_what_is_named_after_its_content_is_kept_unasked(site, path, caching):
    assert sent(site, path)["Cache-Control"] == caching


@pytest.mark.parametrize("path", ["", "assets/runtime/worker.js", "assets/site.css", "feed.xml"])
def test_no_other_site_may_show_anything_inside_itself(site, path):
    assert "frame-ancestors 'none'" in sent(site, path)["Content-Security-Policy"]


def test_the_policy_in_a_page_says_only_what_browsers_obey_there():
    assert "frame-ancestors" not in rules.IN_PAGE


def test_pages_name_the_rules_of_speculation_once_there_are_some(site):
    assert "Speculation-Rules" not in sent(site, "a/")
    (site / rules.SPECULATION).write_text("{}")
    assert sent(site, "a/")["Speculation-Rules"] == '"/assets/speculation.json"'
    assert rules.of(site).type(rules.SPECULATION) == "application/speculationrules+json"


def test_no_two_paths_of_underscored_headers_send_the_same_header(site):
    (site / rules.SPECULATION).write_text("{}")
    lines = list(files.underscored(rules.of(site)))
    names = [line.partition(":")[0].strip() for line in lines if line.startswith(" ")]
    assert len(names) == len(set(names))


def test_underscored_headers_keep_to_what_their_readers_take(site):
    """Cloudflare Pages: at most 100 paths, and 2,000 characters in a line."""
    (site / rules.SPECULATION).write_text("{}")
    lines = list(files.underscored(rules.of(site, "https://site.example/")))
    assert sum(line.startswith("/") for line in lines) <= 100
    assert max(len(line) for line in lines) <= 2_000
    assert all(line.isascii() for line in lines)


@pytest.mark.parametrize(
    ("address", "bound"),
    [
        ("https://site.example/", True),
        ("https://site.example/a/folder/", False),
        ("http://site.example/", False),
        ("", False),
    ],
)
def test_only_a_host_name_of_its_own_is_bound_to_https(site, address, bound):
    assert ("Strict-Transport-Security" in rules.of(site, address).headers(None)) is bound


def test_the_configurations_say_the_folder_of_the_site(site):
    files.write(site, "https://site.example/a/folder/")
    assert "location /a/folder/ {" in (site / "nginx.conf").read_text()
    assert "ErrorDocument 404 /a/folder/404.html" in (site / ".htaccess").read_text()


def test_a_host_that_follows_the_rules_has_no_faults_but_for_asking_again(site):
    with serving(site, Handler) as url:
        assert set(faults(url, site)) == {"no ETag, so that all of it is sent again at each visit"}


def test_a_host_that_sends_no_headers_is_told_each(site):
    with serving(site, Bare) as url:
        told = faults(url, site)
    assert told["no Content-Security-Policy"] == [
        *("404.html", "a/index.html", "assets/python/tool-1a2b3c4d.zip"),
        *("assets/runtime/worker.js", "assets/site.css", "index.html"),
    ]
    assert told["no Referrer-Policy"] == told["no Content-Security-Policy"]


def test_a_configuration_that_anybody_reads_is_told(site):
    files.write(site, "")
    with serving(site, Handler) as url:
        assert "nginx.conf can be read by anybody" in faults(url, site)


def test_a_file_that_differs_from_what_was_built_is_told(site, tmp_path_factory):
    older = tmp_path_factory.mktemp("older")
    for file in ("index.html", "404.html"):
        (older / file).write_text("Older")
    with serving(older, Handler) as url:
        told = faults(url, site)
    assert told["is not what was built"] == ["404.html", "index.html"]
    assert "a/index.html" in told["answers 404"]


class Forgetful(Handler):
    """Has everything kept for good, be it there or not."""

    def send_header(self, keyword, value):
        super().send_header(keyword, rules.FOR_GOOD if keyword == "Cache-Control" else value)


def test_that_browsers_are_to_keep_that_a_file_is_missing_is_told(site):
    with serving(site, Forgetful) as url:
        told = faults(url, site)
    assert any(fault.startswith("where nothing is: Cache-Control is") for fault in told)


def test_what_is_sent_unpacked_beside_a_packed_copy_is_told(site):
    (site / "assets" / "site.css.gz").write_bytes(b"packed")
    with serving(site, Handler) as url:
        assert faults(url, site)["is sent unpacked"] == ["assets/site.css"]
