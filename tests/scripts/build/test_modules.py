"""The scripts that a page asks for at once."""

from scripts.build.modules import brought

SCRIPTS = {
    "assets/tool.js": 'import { a } from "./a.js";\nimport {\n  b,\n} from "./parts/b.js";\n',
    "assets/a.js": 'import "./parts/b.js";\nconst late = () => import("./late.js");\n',
    "assets/parts/b.js": 'import { tool } from "../tool.js";\nexport * from "../c.js";\n',
    "assets/c.js": "export const c = 1;\n",
}


def test_they_are_all_that_is_imported_directly_or_not_and_each_once():
    found = brought("assets/tool.js", SCRIPTS.__getitem__)
    assert found == ["assets/a.js", "assets/parts/b.js", "assets/c.js"]


def test_what_is_loaded_only_when_it_is_needed_is_not_among_them():
    assert "assets/late.js" not in brought("assets/tool.js", SCRIPTS.__getitem__)
