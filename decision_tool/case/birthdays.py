"""Dates of birth: by the words beside them, or by their age."""

import re
from datetime import date

from .pattern import Pattern, alone, compiled


def _is_old(found: str, today: date) -> bool:
    """Whether the year of a full date is too long ago for a discussion of this disagreement."""
    numbers = re.findall(r"\d+", found)
    year = int(next((number for number in numbers if len(number) == 4), numbers[-1]))
    if year < 100:
        year += 2000 if year <= today.year % 100 else 1900
    return year <= today.year - 2


DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
YEAR = r"(?:19|20)\d\d"
SPACE = r"(?: {1,3}|\s)"
BREAK = r"[ -]{0,2}\s?"
POINT = r" ?[/.-]\s?"
IN_NUMBERS = rf"{DAY}{POINT}(?:0?[1-9]|1[0-2]){POINT}(?:{YEAR}|\d\d)|{YEAR}[/.-]\d\d?[/.-]\d\d?"
DAY_OF_MONTH = (
    rf"(?:{DAY}(?:st|nd|rd|th)?(?: of)?{BREAK}{MONTH}|{MONTH}{SPACE}{DAY}(?:st|nd|rd|th)?)"
    r"(?![a-z\d])"
)
FULL_DATE = rf"(?:{IN_NUMBERS}|{DAY}-{MONTH}-\d\d|{DAY_OF_MONTH},?(?:-|{SPACE}){YEAR})(?!\d)"
ANY_DATE = rf"(?:{FULL_DATE}|{DAY_OF_MONTH}|{MONTH},?{SPACE}{YEAR})"
BEGINS_DATE = r"(?=[\djfmasond])"  # asked first, it saves most of the time

# Neither "birth" nor "aged" alone: "birth father" and "aged 9" stand beside dates of any kind.
LABEL = r"birth ?dates?|dates? of birth|d[./ ]?o[./ ]?b"
BIRTH = rf"(?:\b(?:born|birth-?days?|{LABEL}|turn(?:s|ed|ing) \d{{1,2}})(?:\b|(?=\d))\.?)"
NEAR = r"(?:[^.!?\n]|\.(?=\S)){0,40}?\n?"
# In a table the label may stand in the line above, or stand alone before a line that has it.
IN_TABLE = rf"\b(?:{LABEL})\b[^a-z\n]{{0,10}}\n[^.!?\n]{{0,40}}?{BEGINS_DATE}{alone(ANY_DATE)}"
# Without points only where a label says what it is: 03052014, 3 5 2014.
DIGITS = rf"\d{{6}}|\d{{8}}|\d\d? \d\d? (?:{YEAR}|\d\d)"
BARE = rf"\b(?:{LABEL}|born)(?:\b|(?=\d))[\s:.=-]{{0,4}}({DIGITS})(?!\w)"
DATE_OF_BIRTH = rf"{BEGINS_DATE}{alone(ANY_DATE)}(?={NEAR}{BIRTH})"
OLD_DATE = rf"{BEGINS_DATE}{alone(FULL_DATE)}"

BIRTHDAYS = (
    Pattern("birth", compiled(rf"{BIRTH}{NEAR}{BEGINS_DATE}{alone(ANY_DATE)}")),
    Pattern("birth", compiled(rf"\bdob({ANY_DATE})(?!\w)")),
    Pattern("birth", compiled(IN_TABLE)),
    Pattern("birth", compiled(BARE)),
    Pattern("birth", compiled(DATE_OF_BIRTH)),
    Pattern("birth", compiled(OLD_DATE), _is_old),
)
