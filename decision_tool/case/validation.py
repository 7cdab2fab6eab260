"""What must be mended in a form: said for each field, in words that begin with what to do."""

import re
from collections.abc import Iterable
from datetime import date

from ..model.form import Field, Section, Value, Values

EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\.]+(\.[^\s@<>(),;:\"\[\]\\.]+)+")
EMAIL_LIMIT = 254  # characters; no mail server takes more
PHONE = re.compile(r"\+?[\d \u00a0().-]{3,30}( *(ext|x)\.? *\d{1,6})?", re.IGNORECASE)
Mends = dict[str, str]


def malformed(section: Section, values: Values, today: date) -> Mends:
    """What can't be right as it is, by field; what is still empty may stay so for now."""
    return _mends(section.field, values, today, complete=False)


def unfinished(section: Section, values: Values, conditions: Values, today: date) -> Mends:
    """What must be mended before it can be sent; `conditions` are the values others hang on."""
    return _mends(section.field, values, today, complete=True, conditions=conditions)


def _mends(
    fields: Iterable[Field],
    values: Values,
    today: date,
    complete: bool,
    conditions: Values | None = None,
) -> Mends:
    found: Mends = {}
    for field in fields:
        value = values.get(field.id) or ""
        empty = not (value.strip() if isinstance(value, str) else value)
        needed = complete and field.needed(conditions or {})
        mend = (_missing(field) if needed else "") if empty else _mend(field, value, today)
        if mend:
            found[field.id] = f"{mend}: “{field.label}”"
    return found


def _missing(field: Field) -> str:
    ask = {"choice": "Choose an answer", "choices": "Choose at least one answer"}
    return ask.get(field.kind, "Fill in")


def _mend(field: Field, value: Value, today: date) -> str:
    if isinstance(value, list) != (field.kind == "choices"):
        return _missing(field)
    if field.kind in ("choice", "choices"):
        return _mend_choice(field, value if isinstance(value, list) else [value])
    mend = MENDS.get(field.kind)
    return mend(str(value), today) if mend else ""


def _mend_choice(field: Field, chosen: list[str]) -> str:
    known = {choice.id for choice in field.options}
    return "" if known.issuperset(chosen) and len(set(chosen)) == len(chosen) else _missing(field)


def is_email(text: str) -> bool:
    """Whether this is one email address, without anything invisible or encoded in it."""
    plain = len(text) <= EMAIL_LIMIT and text.isprintable() and "=?" not in text
    return plain and bool(EMAIL.fullmatch(text))


def _mend_line(value: str, today: date) -> str:
    return "Write it on one line" if len(value.strip().splitlines()) > 1 else ""


def _mend_email(value: str, today: date) -> str:
    return "" if is_email(value.strip()) else "Write it on one line, like name@school.example"


def _mend_phone(value: str, today: date) -> str:
    return "" if PHONE.fullmatch(value.strip()) else "Use digits and spaces only, on one line"


def _mend_date(value: str, today: date) -> str:
    try:
        given = date.fromisoformat(value)
    except ValueError:
        given = None
    if given is None or given.isoformat() != value:  # the schema takes no other form of a date
        return f"Give a real date, such as {today.isoformat()}"
    return "Give a date that is not in the future" if given > today else ""


MENDS = {"text": _mend_line, "email": _mend_email, "phone": _mend_phone, "date": _mend_date}
