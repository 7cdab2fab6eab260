"""A file that is no TOML is explained by its likely cause, in words for whoever wrote it."""

import re
import tomllib

import pytest

from decision_tool.loading.files import CLAUSES, OUTCOMES, PARTNERSHIP, QUESTIONS, STAGES
from decision_tool.loading.toml_faults import CAUSES, explained
from tests.loading.edits import TEXTS, found, in_folder

CURLY = "has curly quotes “ ” where straight ones belong."
UNQUOTED = "has a value without quotes."
OPEN_LIST = "is the end of a list that is not closed."
OPEN_BRACE = "opens a brace and does not close it."
QUOTES = "has quotes that do not pair up."
SPACE = "has a no-break space, which looks like a space and is none."
NO_SETTING = "is no setting."
SQUARE = "has square brackets that do not pair up."

MISTAKES = [
    ("curly quotes around a value", "a = 1\nnoun = “stage”", 2, CURLY),
    ("a curly quote at the end", 'noun = "stage”\nb = 1', 1, CURLY),
    ("curly quotes in a list", 'clauses = [“B3”, "B5"]', 1, CURLY),
    ("curly quotes in braces", "options = [\n  { id = “yes” },\n]", 2, CURLY),
    ("curly quotes around a key", '“3.2.1” = "x"', 1, CURLY),
    ("single curly quotes", "noun = ‘stage’", 1, CURLY),
    ("backticks", "noun = `stage`", 1, CURLY),
    ("a word without quotes", "noun = stage", 1, UNQUOTED),
    ("a telephone number without quotes", "number = 01632 960010", 1, UNQUOTED),
    ("a version without quotes", "version = 2026-11", 1, UNQUOTED),
    ("an address without quotes", "value = a@b.example", 1, UNQUOTED),
    ("a colour without quotes", "brand = #10384a", 1, UNQUOTED),
    ("true with a capital", "required = True", 1, "has True without quotes."),
    ("yes for true", "required = yes", 1, "has yes without quotes."),
    ("no value", "noun =\nb = 1", 1, "has no value."),
    ("no value but a comment", "noun = # stage", 1, "has no value."),
    ("no value at the end", "noun =", 1, "has no value."),
    ("a second heading with one pair of brackets", "[stage]\na = 1\n\n[stage]", 4,
     "is a second [stage]."),
    ("one pair of brackets after two", "[[stage]]\na = 1\n\n[stage]", 4, "is a second [stage]."),
    ("one pair of brackets before two", "[stage]\na = 1\n\n[[stage]]", 1,
     "says [stage], and there are several."),
    ("one pair of brackets inside", "[[s]]\n[s.do]\na = 1\n[s.do]", 4, "is a second [s.do]."),
    ("parts before the whole", "[[s.do]]\na = 1\n[[s]]", 3, "comes after its own parts."),
    ("a key twice", 'place = "a"\nb = 1\nplace = "c"', 3, "gives “place” a second time."),
    ("a key twice under a heading", "[[x]]\nid = 1\nid = 2", 3, "gives “id” a second time."),
    ("a key twice in braces", 'o = [{ id = "a", id = "b" }]', 1, "gives “id” a second time."),
    ("dots without quotes", '3.2.1 = "x"\n3.2 = "y"', 2, "has an id with dots and no quotes."),
    ("a comma missing in braces", 'o = { id = "a" label = "b" }', 1,
     "has no comma before “label”."),
    ("a comma missing between lines", 'o = [\n  { id = "a" }\n  # that was a\n\n  { id = "b" },\n]',
     2, "has no comma at its end, and the list goes on."),
    ("a comma missing in a list", 'o = ["B3" "B5"]', 1,
     "has no comma between two things in a list."),
    ("a list open before a heading", 'o = [\n { id = "a" },\n\n[[question]]', 2, OPEN_LIST),
    ("a list open before a setting", 'o = ["a", "b"\nhint = "x"', 1, OPEN_LIST),
    ("a list open at its comma", 'o = ["a", "b",\nhint = "x"', 1, OPEN_LIST),
    ("a list open at the end", 'a = 1\no = ["a"\n\n', 2, OPEN_LIST),
    ("braces open at the end of a line", 'o = [\n { id = "a",\n { id = "c" },\n]', 2, OPEN_BRACE),
    ("braces over several lines", "o = { a = 1,\n b = 2 }", 1, OPEN_BRACE),
    ("braces open at the end of the list", 'o = [{ id = "a"]', 1, OPEN_BRACE),
    ("a comma before the closing brace", "o = { a = 1, }", 1, "has a comma before the closing"),
    ("a text that is open", 'noun = "stage\nb = 1', 1, "opens a text and does not close it."),
    ("a text that is open at the end", 'noun = "stage', 1, "opens a text and does not close it."),
    ("quotes inside a text", 'text = "He said "no" to me"', 1, QUOTES),
    ("quotes inside a text in braces", 'o = [{ text = "A "no" to me", id = "x" }]', 1, QUOTES),
    ("a quote missing in braces", 'o = [{ id = "a, label = "b" }]', 1, QUOTES),
    ("a quote missing in a list", 'o = ["a, "b"]', 1, QUOTES),
    ("a backslash", 'text = "C:\\Users"', 1, "has a backslash"),
    ("a backslash before a space", 'text = "a\\ b"', 1, "has a backslash"),
    ("a colon", 'noun: "stage"', 1, "has : where = belongs."),
    ("a line that is no setting", "this is text", 1, NO_SETTING),
    ("a comment like a program's", "// comment", 1, NO_SETTING),
    ("a key of two words", 'my key = "x"', 1, NO_SETTING),
    ("a heading that is open", "[[stage]\nid = 1", 1, SQUARE),
    ("a comma at the end of a line", 'noun = "stage",', 1, "ends with “,”."),
    ("a semicolon at the end of a line", 'noun = "stage";', 1, "ends with “;”."),
    ("two settings on a line", 'noun = "a" nouns = "b"', 1, "holds two settings."),
    ("a character that can't be seen", 'noun = "a\x00b"', 1, "has a character that can’t be seen"),
    ("a space from a web page", 'noun\u00a0= "stage"', 1, SPACE),
    ("a space from a web page before the value", 'noun =\u00a0"stage"', 1, SPACE),
]  # fmt: skip


def explanation(text):
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    return explained(text, raised.value)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [mistake[1:] for mistake in MISTAKES],
    ids=[mistake[0] for mistake in MISTAKES],
)
def test_a_mistake_is_told_by_its_cause_and_in_its_line(text, line, problem):
    key, said, remedy = explanation(text)
    assert key == f"line {line}"
    assert said.startswith(problem)
    assert remedy.endswith((".", "…"))


def test_windows_ends_of_lines_count_as_lines():
    assert explanation("a = 1\r\nb = 2\r\nnoun = stage\r\n")[0] == "line 3"


def test_what_nobody_foresaw_is_told_as_the_parser_says_it():
    text = "a = [1, 2] 3"
    assert explanation(text) == (
        "line 1",
        "can’t be read: Expected newline or end of document after a statement.",
        "Look at this line and the one before: quotes and brackets come in pairs.",
    )


def test_the_names_of_the_causes_are_those_that_the_parser_gives():
    """Each is met by a mistake above, so that none is for a message that there no longer is."""
    messages = []
    for _, text, *_ in MISTAKES:
        with pytest.raises(tomllib.TOMLDecodeError) as raised:
            tomllib.loads(text)
        messages.append(str(raised.value))
    for cause, _ in CAUSES:
        for pattern in cause.split("|"):
            assert any(re.match(pattern, message) for message in messages), pattern


# ---- In a partnership's files -------------------------------------------------------------------

IN_FILES = [
    ("straight quotes became curly", STAGES, r'^noun = "(.*)"', r"noun = “\1”", 0, CURLY),
    ("a number lost its quotes", PARTNERSHIP, r'^number = "(.*)"', r"number = \1 x", 0, UNQUOTED),
    ("a heading lost a pair of brackets", STAGES, r"^\[\[stage\]\]", "[stage]", 0,
     "says [stage], and there are several."),
    ("a key was pasted again", PARTNERSHIP, r"^(place = .*)\n", r"\1\n\1\n", 1,
     "gives “place” a second time."),
    ("a comma was lost", QUESTIONS, r"^(  \{ .* \}),\n(?=  \{)", r"\1\n", 0, "has no comma at"),
    ("a list was left open", OUTCOMES, r"^\]\n", "\n", -1, OPEN_LIST),
    ("a clause lost its end", CLAUSES, r'^("1\.1" = ".*)"$', r"\1", 0, "opens a text and does not"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "pattern", "by", "later", "problem"),
    [mistake[1:] for mistake in IN_FILES],
    ids=[mistake[0] for mistake in IN_FILES],
)
def test_a_slip_while_editing_is_found_in_its_line(tmp_path, file, pattern, by, later, problem):
    text = TEXTS[file]
    slip = re.search(pattern, text, re.MULTILINE)
    edited = text[: slip.start()] + slip.expand(by) + text[slip.end() :]
    line = text[: slip.start()].count("\n") + 1 + later
    (fault,) = found(in_folder(tmp_path, {file: edited}))
    assert (fault.file, fault.key) == (file, f"line {line}")
    assert fault.problem.startswith(problem)
