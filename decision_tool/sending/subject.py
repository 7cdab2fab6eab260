"""What tells one form from others at a glance: the subject of its letter, the names of its files.

Both leave the form's protected places, so they hold only what `form.toml` puts there: choices, and
a reference that is one in earnest. The rest is day and number.
"""

import re
from datetime import date

from ..case.agreement import RECORD, reached
from ..case.record import Case, missed
from ..model.form import Field
from ..model.protocol import Protocol
from ..model.replay import Journey
from ..model.sentences import capital, in_words, listed
from .payload import Submission

# One short line with a digit in it and nothing but letters, digits and marks: a header takes it,
# and a name written by mistake is none.
REFERENCE = re.compile(r"(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 /._-]{0,39}")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def subject(protocol: Protocol, journey: Journey, case: Case, submission: Submission) -> str:
    """The form, who sends it by sector, its reference or else its number, and the stages tried.

    Where the answers alone say which, the record has none, and it is said.
    """
    named = [words for field in _named(protocol) if (words := _words(field, case))]
    if not reference(protocol, case):
        named.append(f"number {submission.id[:8]}")
    named.append(tried(protocol, journey, case))
    found = reached(protocol, journey, case)
    if found.answers and found.record is None:
        named.append("none recorded")
    return f"{capital(protocol.form_name)}: {', '.join(named)}"


def tried(protocol: Protocol, journey: Journey, case: Case) -> str:
    """Which stages were followed: all of them, or up to which."""
    found, noun, nouns = reached(protocol, journey, case), protocol.noun, protocol.nouns
    if found.by == RECORD:
        without = missed(protocol.stages, case)
        numbers = [number for number, it in enumerate(protocol.stages, 1) if it not in without]
    else:
        numbers = list(range(1, (found.stage or 0) + 1))
    if not numbers:
        return f"no {noun} tried yet" if found.stage == 0 else f"no {noun} recorded"
    if len(numbers) == len(protocol.stages) > 1:
        return f"all {in_words(len(numbers))} {nouns} tried"
    return f"{nouns if len(numbers) > 1 else noun} {listed([str(it) for it in numbers])} tried"


def reference(protocol: Protocol, case: Case) -> str:
    """The reference that the writer gave, where it is one that may be seen."""
    typed = [_typed(field, case) for field in _named(protocol) if not field.options]
    return next((text for text in typed if text), "")


def _named(protocol: Protocol) -> list[Field]:
    return [field for field in protocol.form.fields if field.in_subject]


def _words(field: Field, case: Case) -> str:
    value = case.values.get(field.id, "")
    if not field.options:
        typed = _typed(field, case)
        return f"{field.summary.lower()} {typed}" if typed else ""
    short = {choice.id: choice.short or choice.label for choice in field.options}
    chosen = value if isinstance(value, list) else [value]
    return "; ".join(short[id] for id in chosen if id in short)


def _typed(field: Field, case: Case) -> str:
    value = case.values.get(field.id, "")
    text = value.strip() if isinstance(value, str) else ""
    return text if REFERENCE.fullmatch(text) else ""


def stem(protocol: Protocol) -> str:
    """What the names of its files begin with: "case-resolution"."""
    return _slug(protocol.sending.file or protocol.form_name.lower())


def file_name(protocol: Protocol, case: Case, submission: Submission) -> str:
    """The name of its files, without the ending: "case-resolution-HV-2210-24-nov"."""
    named = _slug(reference(protocol, case))[:24] or submission.id[:8]
    again = [f"r{submission.revision}"] if submission.revision > 1 else []
    parts = [stem(protocol), named, short_day(submission.prepared_on), *again]
    return "-".join(parts)


def short_day(day: date) -> str:
    """A day in the name of a file: "24-nov"."""
    return f"{day.day}-{MONTHS[day.month - 1]}"


def _slug(text: str) -> str:
    """Its letters and digits, which every system takes in the name of a file."""
    return "-".join(re.findall(r"[A-Za-z0-9]+", text))
