"""A partnership's own pages lie over those of every partnership."""

import pytest

from decision_tool.loading.folder import names
from decision_tool.publishing.prose.docs import Docs, without_purpose

OTHER = next(name for name in names() if name != "westmarch")


@pytest.fixture
def docs(tmp_path):
    for name in ("about.md", "index.md", "_menu.toml", "westmarch/index.md", f"{OTHER}/other.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name, "utf-8")
    return Docs(tmp_path, "westmarch")


def test_a_page_of_its_own_takes_the_place_of_a_shared_one(docs):
    texts = {uri: file.read_text("utf-8") for uri, file in docs.pages().items()}
    assert texts == {"about.md": "about.md", "index.md": "westmarch/index.md"}


def test_a_file_about_pages_is_the_shared_one_until_there_is_one_of_its_own(docs):
    assert docs.text("_menu.toml") == "_menu.toml"
    (docs.own / "_menu.toml").write_text("own", "utf-8")
    assert docs.text("_menu.toml") == "own"
    assert docs.text("_search.toml") == ""


def test_a_page_is_published_without_what_it_tells_its_writers():
    assert without_purpose("<!-- For: a worker. Errand: start. -->\n\n# Start\n") == "# Start\n"
    assert without_purpose("# Start\n\n<!-- kept -->\n") == "# Start\n\n<!-- kept -->\n"
