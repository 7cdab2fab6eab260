"""What is wrong with a file that is no TOML, in words for whoever wrote it.

The parser stops where it can't go on, and says so in its own terms. The mistake is often on the
line before, and nearly always one of a few: a quote, a bracket, a comma.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from tomllib import TOMLDecodeError

CURLY = "“”„‟‘’‚«»"
WHERE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)
KEY = re.compile(r"\s*([\w-]+|\"[^\"]*\")\s*=")
DOTTED = re.compile(r"\s*\w+(\.\w+)+\s*=")
HEADING = re.compile(r"\s*(\[\[?)([^\[\]=,{}]+)\]\]?\s*(#.*)?")

Said = tuple[int, str, str]  # the number of the line, the problem and the remedy


@dataclass(frozen=True)
class Spot:
    """Where the parser stopped: its message, the lines, and the number of the one it stopped in."""

    message: str
    lines: list[str]
    number: int
    column: int

    @property
    def line(self) -> str:
        return self.lines[self.number - 1]

    @property
    def before(self) -> str:
        return self.line[: self.column - 1]

    @property
    def rest(self) -> str:
        return self.line[self.column - 1 :]

    @property
    def begins_a_setting(self) -> bool:
        """Whether the parser was still in a list when the next setting or heading began."""
        at_the_start = not self.before.strip(" [")
        return at_the_start and bool(KEY.match(self.line) or HEADING.fullmatch(self.line))

    @property
    def last_written(self) -> int:
        """The number of the last line before this one that holds more than a comment."""
        earlier = range(self.number - 1, 0, -1)
        written = (n for n in earlier if self.lines[n - 1].split("#")[0].strip())
        return next(written, self.number)


def _spot(source: str, error: TOMLDecodeError) -> Spot:
    lines = source.replace("\r\n", "\n").split("\n")
    found = WHERE.fullmatch(str(error))
    if found and found[2]:
        return Spot(found[1], lines, int(found[2]), int(found[3]))
    end = len(source.rstrip().split("\n"))
    return Spot(found[1] if found else str(error), lines, end, len(lines[end - 1]) + 1)


def _odd_character(spot: Spot) -> Said | None:
    """What a word processor or a web page puts in."""
    ends_curly = not spot.rest and spot.line.rstrip()[-1:] in CURLY
    if spot.rest[:1] in (*CURLY, "`") or ends_curly:
        problem = "has curly quotes “ ” where straight ones belong."
        return spot.number, problem, 'Write straight quotes " there.'
    if spot.rest[:1] == "\u00a0":
        problem = "has a no-break space, which looks like a space and is none."
        return spot.number, problem, "Type it again as a space."
    return None


def _open_text(spot: Spot) -> Said:
    return spot.number, "opens a text and does not close it.", 'Put a straight quote " at its end.'


def _unseen(spot: Spot) -> Said:
    return spot.number, "has a character that can’t be seen.", "Delete the line and type it again."


def _backslash(spot: Spot) -> Said:
    return spot.number, "has a backslash, which stands for something else here.", "Write / or \\\\."


def _twice(spot: Spot) -> Said | None:
    if found := HEADING.fullmatch(spot.line):
        return _heading_twice(spot, found[1], found[2].strip())
    if DOTTED.match(spot.line):
        return spot.number, "has an id with dots and no quotes.", 'Put it in quotes: "3.2.1" = …'
    if found := re.search(r"'(.+)'", spot.message) or KEY.match(spot.line):
        return spot.number, f"gives “{found[1]}” a second time.", "Keep one of them."
    return None


def _heading_twice(spot: Spot, brackets: str, name: str) -> Said:
    if brackets == "[":
        remedy = (
            f"Where there are several, each has two square brackets: [[{name}]]. Else keep one."
        )
        return spot.number, f"is a second [{name}].", remedy
    for number, line in enumerate(spot.lines[: spot.number - 1], 1):
        found = HEADING.fullmatch(line)
        if found and (found[1], found[2].strip()) == ("[", name):
            return number, f"says [{name}], and there are several.", f"Write it as [[{name}]]."
    return spot.number, "comes after its own parts.", f"Put [[{name}]] before them."


def _open_list(spot: Spot) -> Said:
    if spot.begins_a_setting or not spot.rest:
        number = spot.last_written if spot.rest else spot.number
        return number, "is the end of a list that is not closed.", "Put ] where the list ends."
    if not spot.before.strip():
        return spot.last_written, "has no comma at its end, and the list goes on.", "Put one there."
    if spot.rest[0] in "\"'{[":
        return spot.number, "has no comma between two things in a list.", "Put one there."
    return _quotes(spot)


def _open_braces(spot: Spot) -> Said:
    if found := KEY.match(spot.rest):
        return spot.number, f"has no comma before “{found[1]}”.", "Put one there."
    if spot.rest.startswith("}"):
        return spot.number, "has a comma before the closing brace.", "Take the comma away."
    if spot.rest.strip()[:1] in ("", "]", "{"):
        remedy = "Put } where it ends, on the same line."
        return spot.number, "opens a brace and does not close it.", remedy
    return _quotes(spot)


def _more_on_the_line(spot: Spot) -> Said | None:
    rest, value = spot.rest.strip(), spot.line.partition("=")[2].strip()
    if rest in (",", ";"):
        return spot.number, f"ends with “{rest}”.", "Take it away."
    if KEY.match(rest):
        return spot.number, "holds two settings.", "Put each on a line of its own."
    if value[:1] in ("[", "{"):
        return None
    return _quotes(spot) if value[:1] in ('"', "'") else _unquoted(spot)


def _value(spot: Spot) -> Said:
    if spot.begins_a_setting:
        return _open_list(spot)
    if not spot.rest.strip() or spot.rest.startswith("# "):
        return spot.number, "has no value.", 'Write one after the =, in quotes: "…".'
    if found := re.match(r"(true|false|yes|no)\b", spot.rest, re.IGNORECASE):
        remedy = "Write true or false, in small letters; or put it in quotes if it is a text."
        return spot.number, f"has {found[0]} without quotes.", remedy
    return _unquoted(spot)


def _unquoted(spot: Spot) -> Said:
    remedy = 'Put it in quotes: a straight " before and after it.'
    return spot.number, "has a value without quotes.", remedy


def _quotes(spot: Spot) -> Said:
    remedy = 'A text stands between two straight quotes ", and quotes inside it are curly: “ ”.'
    return spot.number, "has quotes that do not pair up.", remedy


def _no_setting(spot: Spot) -> Said:
    if spot.rest.lstrip().startswith(":"):
        return spot.number, "has : where = belongs.", 'Write it as key = "value".'
    remedy = 'Write it as key = "value", or begin it with # if it is a comment.'
    return spot.number, "is no setting.", remedy


def _heading(spot: Spot) -> Said:
    remedy = "Close as many as you open: [name] or [[name]]."
    return spot.number, "has square brackets that do not pair up.", remedy


# What the parser says, and who knows what it means; the first that does is heard.
CAUSES: tuple[tuple[str, Callable[[Spot], Said | None]], ...] = (
    ("", _odd_character),
    (r"Illegal character '\\n'|Unterminated", _open_text),
    ("Illegal character", _unseen),
    ("Invalid hex|Unescaped", _backslash),
    ("Cannot|Duplicate", _twice),
    ("Unclosed array", _open_list),
    ("Unclosed inline|Invalid initial character for a key", _open_braces),
    ("Expected newline", _more_on_the_line),
    ("Invalid value", _value),
    ("Expected '='|Invalid statement", _no_setting),
    (r"Expected '\]", _heading),
)


def explained(source: str, error: TOMLDecodeError) -> tuple[str, str, str]:
    """The line, the problem and the remedy."""
    spot = _spot(source, error)
    for message, explain in CAUSES:
        if re.match(message, spot.message) and (said := explain(spot)):
            return f"line {said[0]}", said[1], said[2]
    remedy = "Look at this line and the one before: quotes and brackets come in pairs."
    return f"line {spot.number}", f"can’t be read: {spot.message}.", remedy
