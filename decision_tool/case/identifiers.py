"""What the numbers and addresses that could identify somebody look like in free text."""

import re
from datetime import date

from stdnum.gb import nhs, upn

from .birthdays import BIRTHDAYS
from .pattern import BETWEEN, GAP, Pattern, after, alone, compiled


def _is_nhs(found: str, today: date) -> bool:
    return nhs.is_valid(re.sub(r"\D", "", found))


def _is_upn(found: str, today: date) -> bool:
    # The check letter alone: the library knows no local authority founded since 2019.
    number = re.sub(r"\W", "", found).upper()
    return upn.calc_check_digit(number) == number[0]


def _has_digits(found: str, today: date) -> bool:
    return sum(char.isdigit() for char in found) >= 4


def _of_a_person(found: str, today: date) -> bool:
    """Whether an address is not that of a whole team, as "safeguarding@" and "mash-duty@" are."""
    return not TEAM.match(found)


NHS = rf"\d{{3}}{GAP}\d{{3}}{GAP}\d{{4}}"
NHS_ODD = r"\d{2,5}(?:[ \n-]\d{2,5}){1,3}"  # grouped by a slip of the hand
TEN_DIGITS = rf"\d(?:{GAP}\d){{9}}"
NHS_WORDS = r"nhs(?: ?(?:no|number|num|id))?"
UPN = r"[A-HJ-NP-RT-Z](?:[\s-]?\d){11}[\s-]?[\dA-HJ-NP-RT-Z]"

# With gaps in capitals only, for "on 10 11 12 a meeting" looks the same.
NINO_PREFIX = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
NINO = rf"{NINO_PREFIX}\d{{6}}[A-D]|(?-i:{NINO_PREFIX}(?:{GAP}\d\d){{3}}{GAP}[A-D])"

# Numbers that only the words before them tell.
NUMBER = r"(?: ?(?:nos?|numbers?|num|ref|id)\b)(?: (?:is|was))?"
CARDS = (
    rf"(?:passport|visa|brp|driving licence|nino?|n\.i\.?|national insurance|upn)(?:{NUMBER})?"
    rf"|(?:hospital|patient|prison|custody|pupil|student|national id(?:entity)?|licence){NUMBER}"
)
CARD = r"[A-Z]{0,3}[ -]?\d[\d -]{3,12}\d[A-Z]?"
LICENCE = r"[A-Z9]{5}\d{6}[A-Z9]{2}\w{3}"
PRISONER = r"(?-i:[A-Z]\d{4}[A-Z]{2})"

# Numbers that begin with 03 or 08 belong to organisations.
APART = r"[\s().+/-]{0,3}"
HOME = rf"\(?0\)?{APART}[127](?:{APART}\d){{8,10}}"
BRITISH = rf"(?:\+|00)44{APART}(?:\(0\) ?)?[127](?:{APART}\d){{8,9}}"
ABROAD = rf"(?:\+|(?<![\d./-])00)(?!44)[1-9](?:{APART}\d){{7,13}}"
CALL = (
    r"mob(?:ile)?|tel(?:ephone)?|phone|cell|whatsapp|text(?:ed)?|rang|ring|call(?:ed)?|number"
    r"|contact(?:ed)?"
)
CALLED = r"(?: (?:no|number|on|him|her|them|mum|dad))*"
LOCAL = r"(?!0[38])\d(?:[ -]?\d){8,10}"

# "K.M."; not "D.O.B." nor "U.K.".
SHORT = r"D\.O\.B|[AP]\.M|G\.P|H\.V|N\.[BI]|P\.S|S\.W|U\.[KS]"
INITIALS = rf"(?<![\w.])(?!{SHORT})((?:[A-Z]\.){{2,3}})(?!\w)"

TEAM = re.compile(
    r"(?:[\w.-]*[._-])?(?:admin|contact|duty|enquir(?:y|ies)|escalations?|head|help|hub|info|mash"
    r"|office|reception|referrals?|safeguarding|secure|support|team)(?:[._-][\w.-]*)?@",
    re.IGNORECASE,
)
EMAIL = r"(?<![\w.+-])(\w[\w.+'-]{0,63}\s?@\s?[\w-]+(?:\.[\w-]+)+)"
EMAIL_IN_WORDS = alone(
    r"[\w.+-]{1,64} ?[(\[]?(?:at|@)[)\]]? ?[\w-]{1,40} ?[(\[]?(?: dot |\.)[)\]]? ?"
    r"(?:com|co|org|net|uk)(?: ?(?: dot |\.) ?uk)?"
)
SITES = (
    r"facebook|fb|instagram|tiktok|snapchat|twitter|x|youtube|linkedin|threads|twitch|reddit"
    r"|onlyfans|pinterest|t|wa|discord|roblox|vinted|linktr"
)
LINK = rf"(?:https?://)?(?:[a-z]{{1,10}}\.)?(?:{SITES})\.(?:com|net|me|tv|gg|ee|co\.uk)/[^\s<>\"]{{2,200}}"
HANDLE = r"(?<![\w.@/])(@[a-z_](?=\w*[a-z])[\w.]{2,40})(?<!\.)"
APPS = (
    r"insta(?:gram)?|snap(?:chat)?|tik ?tok|facebook|fb|twitter|discord|roblox|xbox|psn|ps[45]"
    r"|playstation|fortnite|minecraft|whatsapp|ig|steam|kik|telegram"
)
ACCOUNTS = r"name|user ?name|handle|account|profile|tag|id|user"
NAMED = rf"(?:(?: (?:{ACCOUNTS}))?(?: (?:is|was|as|called|under))?[ :]{{1,2}}|: ?)"
SCREEN_NAME = r"(?:user ?name|handle|gamer ?tag|screen name)(?: (?:is|was|as))?[ :]{1,2}"
ACCOUNT = (
    rf"(?:(?:{APPS}){NAMED}|{SCREEN_NAME})"
    r"['\"“”]?([a-z@](?=[\w.#-]*[\d_#])[\w.#-]{3,40})(?<!\.)"
)

# Lower-case units of time and order are left out: "S47 2nd", "S17 1hr".
POSTCODE = (
    r"(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRVWXY]?|GIR)[\s-]{0,3}"
    r"\d(?-i:(?!st|nd|rd|th|hr|yr))[ABD-HJLNP-UW-Z]{2}"
)

PLATE = r"(?-i:[A-HJ-PR-Y][A-HJ-PR-Y]\d\d[ -]?[A-HJ-PR-Z]{3})|[a-hj-pr-y]{2}\d\d[a-hj-pr-z]{3}"
OLD_PLATE = (
    r"(?-i:[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{1,3}[A-Z])|[a-z]\d{1,3}[a-z]{3}"
)
PLATE_WORDS = (
    r"(?:car|van|vehicle|index|plate|number plate)(?:'s)?(?: (?:reg|registration|plate|number|is))*"
    r"|reg(?:istration)?(?: (?:no|number|plate|is))*"
)
RANK = r"(?-i:[WT]?PC|DC|PS|DS|DI|PCSO|Pc|Dc|Ps|Ds|Di|Pcso)|sgt|sergeant|constable|officer"
BADGE = r"(?:collar|shoulder|warrant)(?: (?:no|number|num))?"
COLLAR = rf"(?:{RANK}|{BADGE})(?-i: [A-Z][a-z]+)?"

# The most certain come first: of two that overlap, the first is told.
IDENTIFIERS = (
    Pattern("nhs", compiled(alone(NHS)), _is_nhs),
    Pattern("nhs", compiled(rf"(?<!\w)(?:{NHS_WORDS}){BETWEEN}({TEN_DIGITS})(?!\w)")),
    Pattern("nhs", compiled(rf"(?<![\w/+-]){alone(NHS_ODD)}"), _is_nhs),
    Pattern("nhs", compiled(rf"(?<!\w)(?:{NHS_WORDS})[^.\d\n]{{1,25}}({TEN_DIGITS})(?!\w)")),
    Pattern("upn", compiled(alone(UPN)), _is_upn),
    Pattern("email", re.compile(EMAIL), _of_a_person),
    Pattern("email", compiled(EMAIL_IN_WORDS), _of_a_person),
    Pattern("profile", compiled(alone(LINK))),
    Pattern("profile", compiled(HANDLE)),
    Pattern("profile", compiled(rf"(?<!\w){ACCOUNT}")),
    Pattern("name", re.compile(INITIALS)),
    Pattern("nino", compiled(alone(NINO))),
    *BIRTHDAYS,
    Pattern("collar", compiled(after(COLLAR, r"[A-Z]{0,2}\d{3,6}"))),
    Pattern("plate", compiled(alone(PLATE))),
    Pattern("plate", compiled(after(PLATE_WORDS, OLD_PLATE))),
    Pattern("postcode", compiled(alone(POSTCODE))),
    Pattern("identity", compiled(alone(LICENCE))),
    Pattern("identity", compiled(alone(PRISONER))),
    Pattern("identity", compiled(after(CARDS, CARD)), _has_digits),
    Pattern("phone", compiled(rf"(?<![\w-])({BRITISH}|{HOME}|{ABROAD})(?!\w)")),
    Pattern("phone", compiled(after(f"(?:{CALL}){CALLED}", LOCAL))),
)  # fmt: skip
