"""One person's case: what the form holds, filled in from the answers, and what is still missing.

Nothing is stored here; values come in, values and errors go out. Text is never cut or changed.
"""

import re
from collections.abc import Mapping
from datetime import date

from .form import Field, Form, Value, Values, fits
from .journey import Answers

EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\.]+(\.[^\s@<>(),;:\"\[\]\\.]+)+")
EMAIL_LIMIT = 254  # characters; no mail server takes more
PHONE = re.compile(r"\+?[\d \u00a0().-]{3,30}( *(ext|x)\.? *\d{1,6})?", re.IGNORECASE)
Errors = dict[str, str]


def is_email(text: str) -> bool:
    """Whether this is one email address, without anything invisible in it."""
    return len(text) <= EMAIL_LIMIT and text.isprintable() and bool(EMAIL.fullmatch(text))


def prefilled(form: Form, answers: Answers, values: Values) -> Values:
    """`values`, with what the answers already say for every field that was never touched."""
    filled: Values = {}
    for field in form.fields:
        value = values[field.id] if field.id in values else _from_answers(field, answers)
        if value:
            filled[field.id] = value
        elif field.id in values:
            filled[field.id] = ""
    return filled


def _from_answers(field: Field, answers: Answers) -> Value:
    known = {choice.id for choice in field.options}
    if field.prefill_from:
        answer = answers.get(field.prefill_from, "")
        return [answer] if answer in known else []
    return next((rule.value for rule in field.prefill if fits(rule.when, answers)), "")


def errors(form: Form, values: Mapping[str, Value], today: date) -> Errors:
    """What must be mended before the form can be sent: a message for each field id, in order."""
    found = [(field, _mend(field, values, today)) for field in form.fields]
    return {field.id: f"{mend}: “{field.label}”" for field, mend in found if mend}


def _mend(field: Field, values: Mapping[str, Value], today: date) -> str:
    """What to do about a field, or nothing if it is as it should be."""
    value = values.get(field.id) or ""
    if isinstance(value, str):
        value = value.strip()
    if not value:
        return _missing(field) if field.needed(values) else ""
    if isinstance(value, list) != (field.kind == "choices"):
        return _missing(field)
    if field.kind in ("choice", "choices"):
        return _mend_choice(field, value if isinstance(value, list) else [value])
    mend = MENDS.get(field.kind)
    return mend(str(value), today) if mend else ""


def _missing(field: Field) -> str:
    ask = {"choice": "Choose an answer", "choices": "Choose at least one answer"}
    return ask.get(field.kind, "Fill in")


def _mend_choice(field: Field, chosen: list[str]) -> str:
    known = {choice.id for choice in field.options}
    return "" if known.issuperset(chosen) and len(set(chosen)) == len(chosen) else _missing(field)


def _mend_line(value: str, today: date) -> str:
    return "Write it on one line" if len(value.splitlines()) > 1 else ""


def _mend_email(value: str, today: date) -> str:
    return "" if is_email(value) else "Write it on one line, like name@school.example"


def _mend_phone(value: str, today: date) -> str:
    return "" if PHONE.fullmatch(value) else "Use digits and spaces only, on one line"


def _mend_date(value: str, today: date) -> str:
    try:
        given = date.fromisoformat(value)
    except ValueError:
        given = None
    if given is None or given.isoformat() != value:  # the schema takes no other form of a date
        return f"Give a real date, such as {today.isoformat()}"
    return "Give a date that is not in the future" if given > today else ""


MENDS = {"text": _mend_line, "email": _mend_email, "phone": _mend_phone, "date": _mend_date}


def specimen(form: Form) -> Values:
    """A form filled in with the simplest values that pass, for rehearsals and tests."""
    simple = {"email": "name@school.example", "phone": "01234 567890", "date": "2000-01-01"}
    return {field.id: _simple(field, simple.get(field.kind, "Example")) for field in form.fields}


def _simple(field: Field, text: str) -> Value:
    if field.kind == "choices":
        return [field.options[0].id]
    return field.options[0].id if field.kind == "choice" else text
