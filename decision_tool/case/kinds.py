"""The kinds of field: one object each, in one table, for all that the tool does with a field.

A new kind is a class, an entry in KINDS, and its control in `pages/templates/kinds.html`.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..model.days import spoken_day
from ..model.form import Field, Value

EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\.]+(\.[^\s@<>(),;:\"\[\]\\.]+)+")
EMAIL_LIMIT = 254  # characters; no mail server takes more
SOMETHING = r"\S"  # a text that holds more than spaces, in the words of a schema
DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
SHORT_YEAR = re.compile(r"([0-9]{2})-[0-9]{1,2}-[0-9]{1,2}")
IN_ANGLES = re.compile(r"[^<>]*<([^<>\s]+@[^<>\s]+)>\s*")  # as mail programs write it
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
DASH = re.compile("[\u2010-\u2015\u2212]")
LABEL = re.compile(r"^\s*(tel|telephone|phone|mobile|t|m)\b[.:]?\s*(?=[+(\d])", re.IGNORECASE)
EXTENSION = re.compile(r"\bext(ension|n)?\b[.:]*", re.IGNORECASE)
PHONE = r"\+?[0-9 \u00a0().-]{3,30}( *([eE][xX][tT]|[xX])\.? *[0-9]{1,6})?"


class Text:
    """A line of text. The other kinds say where they differ.

    `control` names its macro in `kinds.html`, and `type` the type of an <input>; `paper` the
    one for the printed form.
    `missing` is said where it is needed and empty.
    `searched` is whether it is looked at for what could name somebody, and `holds_roles` whether
    in the record roles are asked for here, so that what looks like a name may be one.
    """

    control = "input"
    type = "text"
    paper = "line"
    missing = "Enter an answer"
    searched = True
    holds_roles = True

    def read(self, value: Any) -> Value:
        """The value in data from outside: text that UTF-8 can hold.

        Nothing at all is empty, as other programs write it; raises ValueError for what is no text.
        """
        return "" if value is None else _text(value)

    def tidy(self, value: Value) -> Value:
        """The value without what came with it from where it was copied."""
        return value

    def taken(self, answer: str) -> Value:
        """The value that an answer to a question becomes."""
        return answer

    def mend(self, field: Field, value: Value, today: date) -> str:
        """What to mend in a value that is not empty, or ""."""
        return self.mend_text(value.strip(), today) if isinstance(value, str) else self.missing

    def mend_text(self, text: str, today: date) -> str:
        return "Write it on one line" if len(text.splitlines()) > 1 else ""

    def shown(self, field: Field, value: Value) -> str:
        """The value as a person reads it."""
        return value if isinstance(value, str) else "; ".join(value)

    def schema(self, field: Field) -> dict[str, Any]:
        """The JSON Schema of a value that was sent."""
        return {"type": "string", "pattern": SOMETHING}

    def simple(self, field: Field) -> Value:
        """The simplest value that can be sent, for rehearsals and tests."""
        return "example"


class LongText(Text):
    """Text of any length."""

    control = "textarea"
    paper = "lines"
    holds_roles = False

    def mend_text(self, text: str, today: date) -> str:
        return ""


class Email(Text):
    """One email address.

    What can't be seen, and what a mail program puts around it, is left out: nobody can mend that.
    """

    type = "email"
    searched = False
    holds_roles = False

    def tidy(self, value: Value) -> Value:
        text = _seen(str(value))
        within = IN_ANGLES.fullmatch(text)
        return (within[1] if within else text).removeprefix("mailto:")

    def mend_text(self, text: str, today: date) -> str:
        if is_email(text):
            return ""
        wanted = "Enter one email address" if "@" in text else "Enter an email address with an @"
        return f"{wanted}, like name@school.example"

    def schema(self, field: Field) -> dict[str, Any]:
        return {"type": "string", "format": "email"}

    def simple(self, field: Field) -> Value:
        return "name@school.example"


class Phone(Text):
    """A telephone number; it is written as it is dialled, whatever it was copied from."""

    type = "tel"
    searched = False
    holds_roles = False

    def tidy(self, value: Value) -> Value:
        text = DASH.sub("-", _seen(str(value)))
        return EXTENSION.sub("ext", LABEL.sub("", text))

    def mend_text(self, text: str, today: date) -> str:
        return "" if re.fullmatch(PHONE, text) else "Enter a telephone number, like 01234 567890"

    def schema(self, field: Field) -> dict[str, Any]:
        return {"type": "string", "pattern": rf"^\s*{PHONE}\s*$"}

    def simple(self, field: Field) -> Value:
        return "01234 567890"


class Day(Text):
    """A day that has been, as YYYY-MM-DD."""

    control = "day"
    missing = "Enter a date"
    searched = False
    holds_roles = False

    def read(self, value: Any) -> Value:
        """The value in data from outside: of three boxes, 2026-2-3 is 2026-02-03."""
        text = str(super().read(value))
        found = DAY.fullmatch(text)
        return f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}" if found else text

    def mend(self, field: Field, value: Value, today: date) -> str:
        try:
            given = date.fromisoformat(str(value))
        except ValueError:
            given = None
        if short := SHORT_YEAR.fullmatch(str(value)):
            return _short(int(short[1]), today)
        if given is None or given.isoformat() != value:  # the schema takes no other form of a day
            return f"Enter a real date, like {today.day} {today.month} {today.year}"
        if given.year < 100:
            return _short(given.year, today)
        if given.year < field.earliest:
            return f"The date must be in {field.earliest} or later"
        return "The date must be today or in the past" if given > today else ""

    def shown(self, field: Field, value: Value) -> str:
        return spoken_day(str(value))

    def schema(self, field: Field) -> dict[str, Any]:
        # A schema can't compare days, so it names the years by their digits.
        return {"type": "string", "format": "date", "pattern": f"^({years_from(field.earliest)})-"}

    def simple(self, field: Field) -> Value:
        return "2000-01-01"


class Choice(Text):
    """One of the field's options."""

    control = "options"
    type = "radio"
    paper = "boxes"
    missing = "Select an answer"
    searched = False
    holds_roles = False

    def mend(self, field: Field, value: Value, today: date) -> str:
        known = isinstance(value, str) and value in _ids(field)
        return "" if known else self.missing

    def shown(self, field: Field, value: Value) -> str:
        labels = {choice.id: choice.label for choice in field.options}
        chosen = value if isinstance(value, list) else [value]
        return "; ".join(labels.get(id, id) for id in chosen)

    def schema(self, field: Field) -> dict[str, Any]:
        return {"enum": _ids(field)}

    def simple(self, field: Field) -> Value:
        return field.options[0].id


class Choices(Choice):
    """Any of the field's options, each once."""

    type = "checkbox"
    missing = "Select at least one answer"

    def read(self, value: Any) -> Value:
        """An edition in which only one could be chosen wrote that as it is."""
        if isinstance(value, list):
            return [_text(item) for item in value]
        return "" if value in (None, "") else [_text(value)]

    def taken(self, answer: str) -> Value:
        return [answer]

    def mend(self, field: Field, value: Value, today: date) -> str:
        chosen = value if isinstance(value, list) else [""]
        once = len(set(chosen)) == len(chosen)
        return "" if once and set(_ids(field)).issuperset(chosen) else self.missing

    def schema(self, field: Field) -> dict[str, Any]:
        ids = _ids(field)
        items = {"type": "array", "items": {"enum": ids}, "minItems": 1, "maxItems": len(ids)}
        return items | {"uniqueItems": True}

    def simple(self, field: Field) -> Value:
        return [field.options[0].id]


KINDS: Mapping[str, Text] = {
    "text": Text(),
    "long": LongText(),
    "email": Email(),
    "phone": Phone(),
    "date": Day(),
    "choice": Choice(),
    "choices": Choices(),
}


def kind(field: Field) -> Text:
    """The kind of a field."""
    return KINDS[field.kind]


def shown(field: Field, value: Value) -> str:
    """The value as a person reads it: the labels of choices, days in words, text as it is."""
    return kind(field).shown(field, value)


def is_empty(value: Value) -> bool:
    """Whether nothing was answered: spaces are no answer."""
    return not (value.strip() if isinstance(value, str) else value)


def well_formed(text: Any) -> str:
    """Text as UTF-8 can hold it: a browser may hand over half of a surrogate pair."""
    return str(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a value of another kind")
    return well_formed(value)


def _seen(text: str) -> str:
    """A line without what can't be seen, its spaces all of one kind."""
    return SPACE.sub(" ", UNSEEN.sub("", text))


def years_from(first: int) -> str:
    """A regular expression for the years from `first` on, in four digits each."""
    digits = f"{first:04}"
    later = [
        f"{digits[:place]}[{int(digit) + 1}-9]" + "[0-9]" * (3 - place)
        for place, digit in enumerate(digits)
        if digit != "9"
    ]
    return "|".join([*later, digits])


def _short(year: int, today: date) -> str:
    """What is asked about a year of two digits: the latest that has begun may be meant."""
    meant = today.year - today.year % 100 + year
    if meant > today.year:
        meant -= 100
    return f"Enter the year with four digits. Did you mean {meant}?"


def is_email(text: str) -> bool:
    """Whether this is one email address, without anything invisible or encoded in it."""
    plain = len(text) <= EMAIL_LIMIT and text.isprintable() and "=?" not in text
    return plain and bool(EMAIL.fullmatch(text))


def _ids(field: Field) -> list[str]:
    return [choice.id for choice in field.options]
