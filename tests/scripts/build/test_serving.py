"""While a site is served, a mistake shows in the browser, and goes once it is mended."""

import pytest
from mkdocs.exceptions import Abort, PluginError

from scripts.build import serving


class Config:
    """As much of MkDocs' as the server looks at."""

    def __init__(self, site):
        self.site_dir = str(site)


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Build with the function given; every page of the site by then."""
    (tmp_path / "training").mkdir()
    (tmp_path / "training" / "index.html").write_text("as it was", "utf-8")

    def built(build):
        monkeypatch.setattr(serving.mkdocs, "build", build)
        serving.build(Config(tmp_path))
        files = tmp_path.rglob("*.html")
        return {file.relative_to(tmp_path).as_posix(): file.read_text("utf-8") for file in files}

    return built


def aborted(config):
    """What MkDocs does with a mistake that a plugin tells."""
    try:
        raise PluginError("one.toml: line 1: has <curly> quotes.\none.toml: title: is missing.")
    except PluginError:
        raise Abort("Aborted with a BuildError!") from None


def test_a_mistake_takes_the_place_of_every_page(built):
    pages = built(aborted)
    assert pages.keys() == {"index.html", "404.html", "training/index.html"}
    for html in pages.values():
        assert "<li>one.toml: line 1: has &lt;curly&gt; quotes.</li>" in html
        assert "<li>one.toml: title: is missing.</li>" in html
        assert "as it was" not in html


def test_the_page_for_what_is_not_there_asks_again(built):
    pages = built(aborted)
    assert [name for name, html in pages.items() if "refresh" in html] == ["404.html"]


def test_a_site_without_a_mistake_is_left_alone(built):
    assert built(lambda config: None) == {"training/index.html": "as it was"}


def test_a_fault_of_the_software_is_not_hidden(built):
    def broken(config):
        raise KeyError("of ours")

    with pytest.raises(KeyError):
        built(broken)
