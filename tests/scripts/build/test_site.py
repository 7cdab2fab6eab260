"""A build chooses a partnership's pages, and adds what is made of its data."""

import pytest
from mkdocs.config.base import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import get_files

from decision_tool.loading.folder import names
from scripts.build import site as building
from scripts.build.site import ROOT, Site
from tests.fixture import a_copy

OTHER = next(name for name in names() if name != "westmarch")
RUNTIME = {"pyodide": "", "rest": "", "stdlib": "", "tool": "", "protocol": "", "lock": {}}

MENU = """
[[section]]
title = "Next"
pages = [
  { title = "Ask", start = true },
  { title = "Guide", page = "quick-guide.md" },
  { title = "Rules", page = "clauses.md" },
]
"""


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """Pages of a partnership that is made up, a menu, and no compiler."""
    monkeypatch.setenv("PARTNERSHIP", "westmarch")
    monkeypatch.setattr(building.builder, "prepare", lambda *_: RUNTIME)
    folder = tmp_path / "docs"
    for name, text in {
        "about/site.md": "# About\n",
        "about/privacy.md": "# Privacy\n",
        "westmarch/about/site.md": "# About us\n",
        "westmarch/clauses.md": "# The rules\n",
        f"{OTHER}/index.md": "# Another\n",
        "_menu.toml": MENU,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def begun(docs, strict=True):
    """A site whose files are chosen."""
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(docs.parent / "site"),
        strict=strict,
        hooks=[],
    )
    config.plugins._current_plugin = "the test"  # as MkDocs has it while a hook runs
    site = Site(config)
    site.choose(get_files(config))
    return site


def text(site, path):
    return site.files.get_file_from_path(path).content_string


def test_own_pages_lie_over_shared_ones_and_both_over_those_made_of_the_data(docs):
    site = begun(docs)
    assert text(site, "about/site.md") == "# About us\n"
    assert text(site, "about/privacy.md") == "# Privacy\n"
    assert text(site, "clauses.md") == "# The rules\n"
    assert "silences.md" in site.made
    assert "clauses.md" not in site.made


def test_no_page_of_another_partnership_is_there(docs):
    site = begun(docs)
    assert not any(OTHER in file.src_uri for file in site.files)
    assert site.made["index.md"].title == site.protocol.site


def test_name_and_menu_come_from_the_data(docs):
    site = begun(docs)
    assert site.config.site_name == site.protocol.site
    start = f"next-step/{site.protocol.flow.start}.md"
    guide, rules = {"Guide": "quick-guide.md"}, {"Rules": "clauses.md"}
    assert site.config.nav == ["index.md", {"Next": [{"Ask": start}, guide, rules]}]


def test_what_the_home_page_leads_to_stands_beside_the_pages(docs):
    way = '[[link]]\ntitle = "About us"\npage = "about/site.md"\n'
    (docs / "westmarch" / "_home.toml").write_text(way, "utf-8")
    assert '<a href="about/site/">About us</a>' in begun(docs).made["index.md"].html


def test_a_mistake_in_what_the_home_page_leads_to_stops_a_build(docs):
    (docs / "_home.toml").write_text('[[link]]\ntitle = "X"\npage = "x.md"\n', "utf-8")
    with pytest.raises(PluginError, match=r"_home\.toml: x\.md: is no page"):
        begun(docs)


def test_a_mistake_in_the_training_stops_a_build_with_its_own_words(docs, tmp_path, monkeypatch):
    folder = a_copy(tmp_path)
    (folder / "knowledge.toml").write_text("title = “x”\n", "utf-8")
    monkeypatch.setenv("PARTNERSHIP", str(folder))
    with pytest.raises(PluginError, match=r"knowledge\.toml: line 1: has curly quotes"):
        begun(docs)


def test_a_mistake_in_a_page_stops_a_build_and_is_only_said_while_serving(docs, caplog):
    (docs / "westmarch" / "about" / "site.md").write_text("# About\n\n[C99]\n", "utf-8")
    with pytest.raises(PluginError, match=r"docs/westmarch/about/site\.md: line 3: cites C99"):
        begun(docs)
    begun(docs, strict=False)
    assert "cites C99" in caplog.text


def test_a_partnership_that_there_is_not_is_told_with_those_that_there_are(docs, monkeypatch):
    monkeypatch.setenv("PARTNERSHIP", "nowhere")
    with pytest.raises(PluginError, match=r"nowhere.*There are: .*westmarch"):
        begun(docs)


def test_the_frame_can_draw_the_icons_of_the_tool_and_knows_whose_site_it_is(docs):
    config = begun(docs).config
    frame = config.theme.get_env()
    drawn = frame.from_string('{% from "icons.html" import icon %}{{ icon("phone") }}')
    assert 'class="cr-icon"' in drawn.render()
    assert config.extra["identity"].mark.startswith("<svg")


def test_the_icon_of_the_browser_is_that_of_the_partnership(docs):
    site = begun(docs)
    assert site.protocol.look.brand in text(site, "assets/favicon.svg")
