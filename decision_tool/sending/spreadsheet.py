"""The record of discussions as a table for people, which a spreadsheet must leave as it is.

A spreadsheet runs what begins like a formula, takes the zero off a telephone number, and makes a
date of 1/2. It leaves alone what begins with a figure space, and nobody sees that: LibreOffice
drops other spaces, and an apostrophe is shown.
"""

import csv
import io
import re

from ..case.kinds import is_empty, shown
from ..case.record import Case
from ..model.form import Field, Section, Value

KEEP = "\u2007"  # a figure space
TAKEN = re.compile(r"[=+\-@＝＋－＠\t\r\n\u2007]|[^A-Za-z]*[0-9]")  # for a formula, number or date


def spreadsheet(row: Section, case: Case) -> str:
    """The record of discussions as CSV: what was asked, then a line for each discussion.

    The byte order mark tells Excel that it is UTF-8.
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([field.told for field in row.field])
    for values in case.discussions:
        writer.writerow([_cell(field, values.get(field.id, "")) for field in row.field])
    return out.getvalue()


def _cell(field: Field, value: Value) -> str:
    """A day is left to the spreadsheet, which can sort by it."""
    text = "" if is_empty(value) else shown(field, value)
    is_day = field.kind == "date" and text != value
    return f"{KEEP}{text}" if TAKEN.match(text) and not is_day else text
