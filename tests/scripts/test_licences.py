"""What is published of others has a licence, or the build stops and says what to do."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.licences import gather, publish
from scripts.licences.shipped import LIBRARY, SHIPPED, Component
from scripts.licences.stated import npm, python
from scripts.runtime import library

ROOT = Path(__file__).parents[2]
FINDER = Component("Finder", npm, "finder", "As it comes.", ("finder/*.js",))
MAKER = Component("Maker", python, "maker", "Compiled.", (LIBRARY,))
PACKAGE_JSON = {
    "version": "7.1.0",
    "license": "MIT",
    "repository": {"url": "git+https://example.org/finder.git"},
}
METADATA = """Metadata-Version: 2.4
Name: maker
Version: 2.0
License-Expression: BSD-3-Clause
License-File: COPYING
Project-URL: Documentation, https://example.org/read
Project-URL: Source, https://example.org/maker
"""
RECORD = ["maker/__init__.py,,", "maker/spare.py,,", "maker-2.0.dist-info/licenses/COPYING,,"]


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A project with one package of npm and one of Python."""
    finder, maker = tmp_path / "node_modules" / "finder", tmp_path / "maker-2.0.dist-info"
    write(finder / "package.json", json.dumps(PACKAGE_JSON))
    write(finder / "LICENSE.md", "Do as you like.")
    write(maker / "METADATA", METADATA)
    write(maker / "RECORD", "\n".join(RECORD))
    write(maker / "licenses" / "COPYING", "Keep our name.")
    write(tmp_path / "maker" / "__init__.py", "used = True\n")
    write(tmp_path / "maker" / "spare.py", "used = False\n")
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def refusal(root: Path, *components: Component) -> str:
    with pytest.raises(gather.LicenceError) as error:
        gather.gathered(root, components)
    return str(error.value)


@pytest.mark.parametrize(
    ("component", "said"),
    [
        (FINDER, ("7.1.0", "MIT", "https://example.org/finder", "Do as you like.")),
        (MAKER, ("2.0", "BSD-3-Clause", "https://example.org/maker", "Keep our name.")),
    ],
)
def test_a_licence_is_what_the_package_says_of_itself(root, component, said):
    (it,) = gather.gathered(root, [component])
    ((text, _),) = it.texts[0].paragraphs
    assert (it.version, it.licence, it.source, text) == said


def test_a_list_may_add_a_licence_and_a_text(root):
    more = replace(FINDER, licence="MIT AND CC-BY-4.0", texts=(("maker", "licenses/COPYING"),))
    (it,) = gather.gathered(root, [more])
    assert (it.licence, len(it.texts)) == ("MIT AND CC-BY-4.0", 2)


@pytest.mark.parametrize(
    ("component", "fault"),
    [
        (replace(MAKER, package="gone"), "gone is not installed. Run `python3 scripts/site.py"),
        (replace(FINDER, package="gone"), "gone is not installed. Run `python3 scripts/site.py"),
        (replace(FINDER, texts=(("gone", "COPYING"),)), "gone is not installed."),
        (replace(MAKER, licence="MIT"), "listed under MIT, and states BSD-3-Clause. Correct"),
        (replace(FINDER, licence="MIT-0"), "listed under MIT-0, and states MIT. Correct"),
        (replace(MAKER, texts=(("maker", "NOTICE"),)), "a licence text is missing. Name a file"),
    ],
)
def test_what_the_list_gets_wrong_is_refused_by_name_and_with_the_remedy(root, component, fault):
    said = refusal(root, component)
    assert said.startswith(f"{component.name}: ")
    assert fault in said


def test_a_package_without_a_licence_text_is_refused(root):
    (root / "node_modules" / "finder" / "LICENSE.md").unlink()
    assert refusal(root, FINDER) == (
        "Finder: a licence text is missing."
        " Name a file that holds it in scripts/licences/shipped.py (texts)."
    )


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("license", "finder states no licence. Name it in scripts/licences/shipped.py"),
        ("repository", "finder does not say where its source is."),
    ],
)
def test_a_package_that_does_not_say_enough_is_refused(root, key, fault):
    said = {name: value for name, value in PACKAGE_JSON.items() if name != key}
    write(root / "node_modules" / "finder" / "package.json", json.dumps(said))
    assert fault in refusal(root, FINDER)


def test_all_that_is_missing_is_said_at_once(root):
    lines = refusal(root, replace(FINDER, package="a"), MAKER, replace(MAKER, package="b"))
    assert [line.partition(":")[0] for line in lines.splitlines()] == ["Finder", "Maker"]


def test_lines_stay_as_they_are_in_tables_and_under_headings(root):
    text = "TERMS\n=====\n\n  Year    Owner\n  2001    PSF\n\n  a) Two\n  lines.\n"
    write(root / "node_modules" / "finder" / "LICENSE.md", text)
    (it,) = gather.gathered(root, [FINDER])
    assert it.texts[0].paragraphs == (
        ("TERMS\n=====", True),
        ("  Year    Owner\n  2001    PSF", True),
        ("  a) Two\n  lines.", False),
    )


@pytest.fixture
def site(tmp_path):
    """A site with a script of ours, the library and a script of others."""
    assets = tmp_path / "site" / "assets"
    for file in ("site.js", "finder/finder.js", "python/decision_tool-1.zip"):
        write(assets / file, "")
    write(tmp_path / "docs" / "assets" / "site.js", "")
    (assets / "python").mkdir(exist_ok=True)
    with zipfile.ZipFile(assets / "python" / "stdlib-1.zip", "w") as library:
        library.writestr("maker/__init__.pyc", b"")
    return tmp_path / "site"


def test_what_is_ours_or_listed_may_be_published(site):
    publish.check(site, [site.parent / "docs"], [FINDER, MAKER])


def test_a_packed_copy_is_listed_with_what_it_is_of(site):
    write(site / "assets" / "finder" / "finder.js.gz", "")
    publish.check(site, [site.parent / "docs"], [FINDER, MAKER])


def test_what_is_not_listed_may_not_be_published(site):
    write(site / "assets" / "map" / "map.css", "")
    with pytest.raises(gather.LicenceError) as error:
        publish.check(site, [site.parent / "docs"], [FINDER, MAKER])
    assert str(error.value) == (
        "assets/map/map.css: is published and belongs to nothing listed."
        " Add it to scripts/licences/shipped.py."
    )


def test_what_is_no_longer_published_leaves_the_list(site):
    (site / "assets" / "finder" / "finder.js").unlink()
    with pytest.raises(gather.LicenceError, match=r"Finder: no file assets/finder/\*\.js is"):
        publish.check(site, [site.parent / "docs"], [FINDER, MAKER])


def test_the_source_given_is_that_of_the_parts_published_with_its_licence(root, site):
    publish.write_sources(site, site, [FINDER, replace(MAKER, gives_source=True)])
    (archive,) = site.glob("*.zip")
    assert archive.name == "maker-2.0.zip"
    with zipfile.ZipFile(archive) as source:
        assert source.namelist() == ["maker/__init__.py", "maker-2.0.dist-info/licenses/COPYING"]
        assert source.read("maker/__init__.py") == b"used = True\n"


def test_every_library_of_the_browsers_python_is_listed():
    assert set(library.LIBRARIES) <= {it.package for it in SHIPPED if LIBRARY in it.files}


@pytest.mark.parametrize(
    ("name", "number", "title"),
    [
        ("Pyodide", 0, "Mozilla Public License Version 2.0"),
        ("Python", 0, "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2"),
        ("python-stdnum", 0, "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("Material for MkDocs", 1, "Pictogrammers Free License"),
        ("Material for MkDocs", 2, "Apache License"),
        ("Material for MkDocs", 3, "GitHub Inc."),
        ("Material for MkDocs", 4, "Font Awesome Free License"),
    ],
)
def test_a_text_from_elsewhere_is_of_the_licence_that_it_stands_for(name, number, title):
    (it,) = gather.gathered(ROOT, [it for it in SHIPPED if it.name == name])
    assert any(title in paragraph for paragraph, _ in it.texts[number].paragraphs)
