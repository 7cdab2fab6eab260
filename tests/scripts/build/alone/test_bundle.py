"""Scripts joined into one that runs from a disk."""

import pytest

from scripts.build.alone.bundle import BundleError, bundled


@pytest.fixture
def written(tmp_path):
    """Writes scripts, and gives their paths by their names."""

    def write(**scripts):
        for name, text in scripts.items():
            file = tmp_path / f"{name.replace('__', '/')}.js"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        return tmp_path

    return write


def test_a_script_brings_what_it_imports_and_is_no_module(written):
    here = written(one='import { say } from "./two.js"; say();', two="export const say = () => 7;")
    (script,) = bundled([(here / "one.js",)]).values()
    assert "7" in script
    assert "import" not in script
    assert "export" not in script


def test_each_list_of_scripts_is_one(written):
    here = written(one="window.one = 1;", two="window.two = 2;")
    one, both = (here / "one.js",), (here / "one.js", here / "two.js")
    made = bundled([one, both])
    assert "window.two" not in made[one]
    assert "window.one" in made[both]
    assert "window.two" in made[both]


def test_in_a_package_the_learning_system_keeps_what_the_tab_would(written):
    here = written(
        assets__page='import { kept } from "./kept.js"; window.kept = kept;',
        assets__kept='export const kept = "in the tab";',
        _learning__scorm="window.scorm = 1;",
        _learning__kept='export const kept = "there";',
    )
    alone = (here / "assets/page.js",)
    packaged = (here / "_learning/scorm.js", *alone)
    made = bundled([alone, packaged])
    assert "in the tab" in made[alone]
    assert "in the tab" not in made[packaged]
    assert "there" in made[packaged]


def test_a_script_that_cannot_be_joined_is_named(written):
    here = written(one='import "./two.js";')
    with pytest.raises(BundleError, match=r"two\.js"):
        bundled([(here / "one.js",)])
