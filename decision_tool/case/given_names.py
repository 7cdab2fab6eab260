"""The names that a case gives: the writer's own, and those that stand where roles are asked for.

They are looked for elsewhere, also where no list knows them.
"""

import re
from collections.abc import Iterator

CAPITALISED = r"(?<!\w)[^\W\d_a-z](?:[^\W\d_]|['’-](?!s\b)(?=[^\W\d_]))+"
WORD = re.compile(CAPITALISED)
RUN = re.compile(rf"{CAPITALISED}(?: {CAPITALISED})*")
NEXT_WORD = re.compile(r" ([a-z]+)")

TITLES = "Mr Mrs Ms Miss Mx Dr Prof Professor Rev Sister PC WPC DC DS DI Sgt"

# Roles, agencies, and what else begins a note of who spoke to whom; also names that are words.
ORDINARY = """
    academy adviser advisor advocate agency ambulance and assistant attendance between business
    call carer case chair charity child children clinic co-ordinator college colleague community
    conference consultant coordinator council county court deputy designated director district
    doctor dsl duty early education email escalation exchange family father foster front door gp
    governor guardian head headteacher health help hospital hub independent inclusion inspector
    justice key lead leader learning legal letter line local manager matron meeting mentor
    midwife mother my named network north nurse nursery nursing officer our park partnership
    pastoral people perinatal phone police practice practitioner primary principal probation
    protection psychiatrist psychologist referral responsible reviewing risk road safeguarding
    school secondary senior service services sergeant social solicitor south special specialist
    speech staff stage street strategy support surgery teacher team teams telephone the therapist
    trust unit university video visit visitor voluntary ward welfare west east with work worker
    year young youth
    he i me met rang she spoke talked them they us we you
    april august can june may will
"""

TITLE_WORDS = frozenset(TITLES.split())
ORDINARY_WORDS = frozenset(ORDINARY.split())


def in_name(text: str) -> list[str]:
    """The words of a person's own name that could be found again elsewhere."""
    return [word for word in WORD.findall(text) if not (word in TITLE_WORDS or _ordinary(word))]


def in_roles(text: str) -> Iterator[str]:
    """The words that look like somebody's name in a line that should say roles and agencies.

    "Headteacher Ann Lee", "Ms Lee", "Ann (nurse)"; but not "Hill School" or "Weston duty team".
    """
    for run in RUN.finditer(text):
        words = run[0].split(" ")
        while words and _ordinary(words[0]):
            words.pop(0)
        name = [word for word in words if word not in TITLE_WORDS]
        after = NEXT_WORD.match(text, run.end())
        of_agency = len(words) == 1 and after is not None and _ordinary(after[1])
        if not of_agency and not any(map(_ordinary, name)):
            yield from name


def _ordinary(word: str) -> bool:
    abbreviation = word.isupper() and word not in TITLE_WORDS
    return abbreviation or word.lower() in ORDINARY_WORDS
