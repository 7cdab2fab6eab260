"""The record of discussions as a table for a spreadsheet, which must run nothing that was typed."""

import csv
import io

from ..case.record import Case
from ..model.form import Section

FORMULA = tuple("=+-@＝＋－＠\t\r\n'")  # what a spreadsheet may take for the start of one


def spreadsheet(row: Section, case: Case) -> str:
    """The record of discussions as CSV: field ids in the first line, then a line a discussion.

    A cell that a spreadsheet could take for a formula begins with an apostrophe. The byte order
    mark tells Excel that it is UTF-8.
    """
    ids = [field.id for field in row.field]
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(ids)
    for values in case.discussions:
        writer.writerow([_quoted(str(values.get(id, ""))) for id in ids])
    return out.getvalue()


def _quoted(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
