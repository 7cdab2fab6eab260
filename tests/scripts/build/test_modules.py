"""The scripts that a page asks for at once."""

from scripts.build.modules import FORM, TOOL, brought, of_pages

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


def test_a_page_with_fields_asks_besides_for_what_the_form_needs_and_no_question_does():
    scripts = {
        TOOL: 'import "../parts.js";\nconst form = () => import("../form/page.js");\n',
        FORM: 'import "../parts.js";\nimport "./draft.js";\n',
        "assets/parts.js": "",
        "assets/form/draft.js": "",
    }
    found = of_pages(scripts.__getitem__)
    assert found == {"tool": ["assets/parts.js"], "form": [FORM, "assets/form/draft.js"]}
