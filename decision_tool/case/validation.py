"""What must be mended in a form: said for each field, in words that begin with what to do."""

from collections.abc import Iterable
from datetime import date

from ..model.form import Field, Section, Values
from .kinds import is_empty, kind

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
        needed = complete and field.needed(conditions or {})
        if is_empty(value):
            mend = kind(field).missing if needed else ""
        else:
            mend = kind(field).mend(field, value, today)
        if mend:
            found[field.id] = f"{mend}: “{field.label}”"
    return found
