"""What the numbers, dates and addresses that could identify somebody look like in free text.

No pattern repeats within a repetition, so the time they take grows with the text and no faster.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from stdnum.gb import nhs, upn

from .normalise import Span


def _always(found: str, today: date) -> bool:
    return True


def _is_nhs(found: str, today: date) -> bool:
    return nhs.is_valid(re.sub(r"\D", "", found))


def _is_upn(found: str, today: date) -> bool:
    # The check letter alone: the library knows no local authority founded since 2019.
    number = re.sub(r"\W", "", found).upper()
    return upn.calc_check_digit(number) == number[0]


def _is_old(found: str, today: date) -> bool:
    """Whether the year of a full date is too long ago for a discussion of this disagreement."""
    numbers = re.findall(r"\d+", found)
    year = int(next((number for number in numbers if len(number) == 4), numbers[-1]))
    if year < 100:
        year += 2000 if year <= today.year % 100 else 1900
    return year <= today.year - 2


@dataclass(frozen=True)
class Identifier:
    """One thing that can identify somebody; group 1 of the pattern is it, if `holds` agrees."""

    kind: str
    label: str
    pattern: re.Pattern[str]
    holds: Callable[[str, date], bool] = _always

    def spans(self, text: str, today: date) -> Iterator[Span]:
        """Where it stands in plain text."""
        for match in self.pattern.finditer(text):
            if self.holds(match[1], today):
                yield match.span(1)


def _alone(pattern: str) -> str:
    return rf"(?<!\w)({pattern})(?!\w)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII | re.IGNORECASE)


GAP = r"[ .-]{0,3}"
NHS = rf"\d{{3}}{GAP}\d{{3}}{GAP}\d{{4}}"
UPN = r"[A-HJ-NP-RT-Z](?:[ -]?\d){11}[ -]?[\dA-HJ-NP-RT-Z]"

# With gaps in capitals only, for "on 10 11 12 a meeting" looks the same.
NINO_PREFIX = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
NINO = rf"{NINO_PREFIX}\d{{6}}[A-D]|(?-i:{NINO_PREFIX}(?:{GAP}\d\d){{3}}{GAP}[A-D])"

# 01, 02 and 07 alone: numbers that begin with 03 or 08 belong to organisations.
PHONE = r"(?:(?:\+|00)44[ -]?(?:\(0\) ?)?|\(?0)[127]\d(?:[ ().-]{0,2}\d){7,8}"

# Lower-case units of time and order are left out: "S47 2nd", "S17 1hr".
POSTCODE = (
    r"(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRVWXY]?|GIR) {0,2}"
    r"\d(?-i:(?!st|nd|rd|th|hr|yr))[ABD-HJLNP-UW-Z]{2}"
)

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
YEAR = r"(?:19|20)\d\d"
DAY_OF_MONTH = (
    rf"(?:{DAY}(?:st|nd|rd|th)?(?: of)?[ -]?{MONTH}|{MONTH} {DAY}(?:st|nd|rd|th)?)(?![a-z\d])"
)
FULL_DATE = (
    rf"(?:{DAY}[/.-](?:0?[1-9]|1[0-2])[/.-](?:{YEAR}|\d\d)|{YEAR}-\d\d-\d\d"
    rf"|{DAY}-{MONTH}-\d\d|{DAY_OF_MONTH},?[ -]{YEAR})(?!\d)"
)
ANY_DATE = rf"(?:{FULL_DATE}|{DAY_OF_MONTH}|{MONTH},? {YEAR})"
BEGINS_DATE = r"(?=[\djfmasond])"  # asked first, it saves most of the time

# Neither "birth" nor "aged" alone: "birth father" and "aged 9" stand beside dates of any kind.
BIRTH = (
    r"\b(?:born|birth-?days?|birth ?dates?|dates? of birth|d\.?o\.?b|turn(?:s|ed|ing) \d{1,2})"
    r"\b\.?"
)
NEAR = r"(?:[^.!?\n]|\.(?=\S)){0,40}?"
BORN_ON = rf"{BIRTH}{NEAR}{BEGINS_DATE}{_alone(ANY_DATE)}"
DATE_OF_BIRTH = rf"{BEGINS_DATE}{_alone(ANY_DATE)}(?={NEAR}{BIRTH})"
OLD_DATE = rf"{BEGINS_DATE}{_alone(FULL_DATE)}"

# The most certain come first: of two that overlap, the first is told.
IDENTIFIERS = (
    Identifier("nhs", "An NHS number", _compiled(_alone(NHS)), _is_nhs),
    Identifier("upn", "A pupil number (UPN)", _compiled(_alone(UPN)), _is_upn),
    Identifier(
        "email",
        "An email address",
        re.compile(r"(?<![\w.+-])(\w[\w.+'-]{0,63}@[\w-]+(?:\.[\w-]+)+)"),
    ),
    Identifier("nino", "A National Insurance number", _compiled(_alone(NINO))),
    Identifier("birth", "A date of birth", _compiled(BORN_ON)),
    Identifier("birth", "A date of birth", _compiled(DATE_OF_BIRTH)),
    Identifier("birth", "A date of birth", _compiled(OLD_DATE), _is_old),
    Identifier("phone", "A telephone number", _compiled(rf"(?<!\w-){_alone(PHONE)}")),
    Identifier("postcode", "A postcode", _compiled(_alone(POSTCODE))),
)
