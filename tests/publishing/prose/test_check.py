"""What a build would refuse in written pages is told with file and line, all in one go."""

import pytest

from decision_tool.loading.faults import Place
from decision_tool.loading.folder import bundled
from decision_tool.publishing import made
from decision_tool.publishing.prose import check
from decision_tool.publishing.prose.docs import Docs
from tests.fixture import PROTOCOL

MADE = list(made.pages(PROTOCOL, bundled("westmarch"), {}))
MENU = '[[section]]\ntitle = "Rules"\npages = [{ title = "Clauses", page = "clauses.md" }]\n'


@pytest.fixture
def told(tmp_path):
    """What is told of these files beside a page that is sound."""
    own = tmp_path / "docs" / "westmarch"
    (own / "_parts").mkdir(parents=True)

    def faults(named=(), more=(), **files):
        texts = {"index.md": "# Home\n", "_menu.toml": MENU} | files
        for name, text in texts.items():
            (own / name).parent.mkdir(exist_ok=True)
            (own / name).write_text(text, "utf-8")
        docs = Docs(tmp_path / "docs", "westmarch")
        return [str(fault) for fault in check.faults(PROTOCOL, docs, [*MADE, *more], named)]

    return faults


def test_pages_that_lead_somewhere_and_cite_what_there_is_are_sound(told):
    clause = next(iter(PROTOCOL.clauses))
    page = f"# A\n\n## Part\n\nText. [{clause}, G1] {{!form.md!}} [B](b.md#part) [C](clauses.md)\n"
    assert told(**{"a.md": page, "b.md": page, "index.md": "[A](a.md)\n"}) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Do it. [C99]", "cites C99, which is no clause."),
        ("Do it. [G99]", "cites G99, which is no clause."),
        ("Do it. [9.9.9]", "cites 9.9.9, which is no clause."),
        ("Call {!nobody.md!}", "takes in {!nobody.md!}, which is not there."),
        ("[A](nowhere.md)", "leads to nowhere.md, and there is no such page."),
        ("[A](index.md#nowhere)", "leads to index.md#nowhere, and the page has no such part."),
        ("[A](clauses.md#nowhere)", "leads to clauses.md#nowhere, and the page has no such part."),
    ],
)
def test_a_mistake_in_a_page_is_told_with_its_line(told, line, fault):
    (found,) = told(**{"index.md": f"# Home\n\n{line}\n"})
    assert found.startswith(f"docs/westmarch/index.md: line 3: {fault}")


def test_shared_parts_are_looked_at_too(told):
    (found,) = told(**{"_parts/rules.md": "Text. [C99]\n", "index.md": "{!rules.md!}\n"})
    assert found.startswith("docs/westmarch/_parts/rules.md: line 1: cites C99")


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("_menu.toml", MENU.replace("clauses", "x"), "_menu.toml: x.md: is no page."),
        ("_menu.toml", "[[section]\n", "_menu.toml"),
        ("_menu.toml", MENU.replace("pages", "page"), "_menu.toml: section[1].page: is a list."),
        ("_home.toml", '[[link]]\ntitle = "X"\npage = "x.md"\n', "_home.toml: x.md: is no page."),
        ("_redirects.toml", '[moved]\n"a/" = "x.md"\n', "_redirects.toml: moved"),
        ("_search.toml", 'repeats = ["x.md"]\nanswer = []\nnothing = []\n', "_search.toml: x.md"),
    ],
)
def test_files_beside_the_pages_are_looked_at_too(told, file, text, fault):
    (found,) = told(**{file: text})
    assert found.startswith(fault)


def test_a_page_that_the_data_names_is_there(told):
    place = Place("outcomes.toml", "outcome[call]")
    (found,) = told(named=[(place, "clauses"), (place, "training/nothing")])
    assert found.startswith("outcomes.toml: outcome[call]: names the page “training/nothing”")


def test_a_page_that_the_data_names_has_a_title_to_call_it_by(told):
    (found,) = told(named=[(Place("outcomes.toml", "outcome[call]"), "silences")])
    assert "names the page “silences”, which has no title in the menu." in found


def test_a_made_page_leads_only_to_pages_that_are_there(told):
    page = made.Made("training/check.md", "Check", '<a href="../certificate/">Mine</a>', "")
    (found,) = told(more=[page])
    assert found.startswith(
        "training/check.md: (made of the data): leads to training/certificate.md"
    )
    assert told(more=[page], **{"training/certificate.md": "# Mine\n"}) == []


def test_every_mistake_is_told_at_once(told):
    assert (
        len(told(**{"index.md": "[C99]\n{!nobody.md!}\n[A](x.md)\n", "_menu.toml": MENU * 2})) == 3
    )
