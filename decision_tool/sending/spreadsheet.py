"""The record of discussions as a table for people, which a spreadsheet must leave as it is.

A spreadsheet runs what begins like a formula, and takes the zero off a telephone number. It leaves
alone what begins with a space that it can't break, and nobody sees that.
"""

import csv
import io
import re

from ..case.kinds import is_empty, shown
from ..case.record import Case
from ..model.form import Section

KEEP = "\u00a0"  # a no-break space
TAKEN = re.compile(
    r"[=+\-@＝＋－＠\t\r\n\u00a0]|[^A-Za-z]*[0-9][^A-Za-z]*$"
)  # for a formula or a number


def spreadsheet(row: Section, case: Case) -> str:
    """The record of discussions as CSV: what was asked, then a line for each discussion.

    The byte order mark tells Excel that it is UTF-8.
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([field.label for field in row.field])
    for values in case.discussions:
        given = [(field, values.get(field.id, "")) for field in row.field]
        writer.writerow(["" if is_empty(it) else _kept(shown(field, it)) for field, it in given])
    return out.getvalue()


def _kept(cell: str) -> str:
    return f"{KEEP}{cell}" if TAKEN.match(cell) else cell
