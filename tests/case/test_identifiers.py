"""Numbers, dates and addresses that identify somebody are told from ordinary ones."""

from datetime import date

import pytest

from decision_tool.case.names import FALLBACK
from tests.case import recognising
from tests.fixture import TODAY


def told(text: str, today: date = TODAY) -> list[tuple[str, str]]:
    """What is told without the lists: what numbers and dates look like hangs on none."""
    return recognising.told(text, today, FALLBACK)


# ---- Numbers with a check digit -----------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    [
        "943 476 5919",
        "9434765919",
        "943-476-5919",
        "943.476.5919",
        "943  476  5919",
        "943\u00a0476\u00a05919",
        "943\u2009476\u20115919",
        "٩٤٣ ٤٧٦ ٥٩١٩",
        "９４３４７６５９１９",
    ],
)
def test_an_nhs_number_is_found_however_it_is_spaced_and_written(number):
    assert told(f"The number is {number}, says the letter.") == [("nhs", number)]


@pytest.mark.parametrize("number", ["943 476 5918", "94347659", "19434765919", "9434765919a"])
def test_other_numbers_are_no_nhs_numbers(number):
    assert told(f"Our reference is {number} for this.") == []


@pytest.mark.parametrize(
    "number", ["B801200005001", "b801200005001", "B 801 2000 05 001", "M80120000500A"]
)
def test_a_pupil_number_is_found(number):
    assert told(f"On file as {number}.") == [("upn", number)]


def test_a_pupil_number_of_a_new_local_authority_is_found():
    """838 is Dorset as it has been since 2019."""
    assert told("On file as R838200005001.") == [("upn", "R838200005001")]


@pytest.mark.parametrize(
    "number", ["A801200005001", "B80120000500", "S801200005001", "B80120000500I"]
)
def test_other_codes_are_no_pupil_numbers(number):
    assert told(f"Our reference is {number} for this.") == []


# ---- What has a form but no check digit ---------------------------------------------------------


@pytest.mark.parametrize("number", ["AB123456C", "AB 12 34 56 C", "AB-12-34-56-C", "ab123456c"])
def test_a_national_insurance_number_is_found(number):
    assert told(f"Mum gave {number} to us.") == [("nino", number)]


@pytest.mark.parametrize("number", ["QQ123456C", "GB123456A", "AB123456E", "AB12345C"])
def test_what_was_never_given_out_is_no_national_insurance_number(number):
    assert told(f"Our reference is {number} for this.") == []


@pytest.mark.parametrize("prefix", ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"])
def test_two_letters_that_no_national_insurance_number_begins_with(prefix):
    assert told(f"Our reference is {prefix}123456A for this.") == []


@pytest.mark.parametrize(
    "postcode",
    ["EX2 4QD", "ex2 4qd", "Ex24qd", "EX2\u00a04QD", "SW1A 1AA", "M1 1AE", "GIR 0AA", "S47 2ND"],
)
def test_a_postcode_is_found(postcode):
    assert told(f"They moved to {postcode} last week.") == [("postcode", postcode)]


@pytest.mark.parametrize("time", ["1st", "2nd", "3rd", "4th", "1hr", "1yr"])
def test_a_section_of_the_law_with_an_order_or_a_time_is_no_postcode(time):
    assert told(f"After the S47 {time} was enough.") == []


@pytest.mark.parametrize(
    "number",
    [
        "07700 900123",
        "07700900123",
        "07700-900-123",
        "+44 7700 900123",
        "+447700900123",
        "+44 (0)7700 900123",
        "0044 7700 900 123",
        "(01392) 496 012",
        "01632 96012",
        "020 7946 0018",
        "07700\u00a0900\u2009123",
    ],
)
def test_a_telephone_number_is_found(number):
    assert told(f"Gran can be reached on {number} after 4.") == [("phone", number)]


@pytest.mark.parametrize(
    "number", ["0345 600 1234", "0800 1111", "03000 123456", "999", "101", "111"]
)
def test_a_number_of_an_organisation_is_none_of_a_family(number):
    assert told(f"We rang {number} at once.") == []


@pytest.mark.parametrize(
    "address", ["mum.o'neill+2@mail.example", "zoë@mail.example", "A_B@sub-domain.mail.example"]
)
def test_an_email_address_is_found(address):
    assert told(f"Write to ‘{address}’.") == [("email", address)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NHS no. 943 476\n5919", "943 476\n5919"),
        ("> NHS no. 943 476\n> 5919", "943 476\n> 5919"),
        ("NHS9434765919", "9434765919"),
        ("NHS number: 94 347 65919", "94 347 65919"),
        ("NHS 943 476 5918", "943 476 5918"),
        ("It is 94 347 65919.", "94 347 65919"),
    ],
)
def test_an_nhs_number_is_found_over_a_lines_end_and_in_any_groups(text, found):
    """After the words for it also with a digit mistyped."""
    assert told(text) == [("nhs", found)]


def test_a_character_that_cant_be_seen_hides_no_number():
    assert (
        told("It is 943\u200b4765919.") == [("unseen", "\u200b"), ("nhs", "943\u200b4765919")][::-1]
    )


@pytest.mark.parametrize(
    "number",
    [
        "+48 600 123 456",
        "+353 87 123 4567",
        "0048600123456",
        "07700/900123",
        "07700 - 900123",
        "0 7700 900123",
        "07700\n900123",
        "01632 960123",
    ],
)
def test_a_telephone_number_is_found_from_anywhere_and_over_a_lines_end(number):
    assert told(f"Gran is on {number} now") == [("phone", number)]


def test_a_telephone_number_without_its_nought_is_told_by_the_words_before_it():
    assert told("Text mum on 7700 900123") == [("phone", "7700 900123")]
    assert told("It was 7700 900123") == []


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("They drive AB12 CDE.", "plate", "AB12 CDE"),
        ("They drive ab12cde.", "plate", "ab12cde"),
        ("Car reg K123 ABC.", "plate", "K123 ABC"),
        ("Passport no. 533401372", "identity", "533401372"),
        ("Prisoner A1234BC", "identity", "A1234BC"),
        ("Her hospital number is 1234567", "identity", "1234567"),
        ("PC 1234 came", "collar", "1234"),
        ("collar number 12345", "collar", "12345"),
        ("PC Quilla 1234 came", "collar", "1234"),
        ("See facebook.com/quilla.madeup now", "profile", "facebook.com/quilla.madeup"),
        ("She is @quillamadeup99.", "profile", "@quillamadeup99"),
        ("Snapchat: q_madeup08", "profile", "q_madeup08"),
        ("His username is xx_q_xx9.", "profile", "xx_q_xx9"),
        ("q at mail dot com", "email", "q at mail dot com"),
        ("At EX1\n1AA", "postcode", "EX1\n1AA"),
        ("At EX1-1AA", "postcode", "EX1-1AA"),
        ("NINO AB 12 34\n56 C", "nino", "AB 12 34\n56 C"),
    ],
)
def test_what_belongs_to_one_person_is_found(text, kind, found):
    assert (kind, found) in told(text)


@pytest.mark.parametrize(
    "address", ["safeguarding@nhs.example", "mash-secure@council.example", "office@school.example"]
)
def test_an_address_of_a_whole_team_is_nobodys(address):
    assert told(f"Write to {address}.") == []


# ---- Dates of birth -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DOB 12/03/2025.", "12/03/2025"),
        ("D.O.B. 12.3.25, seen at home.", "12.3.25"),
        ("Date of birth: 2025-03-12", "2025-03-12"),
        ("The baby was born on 3 February 2026 at home.", "3 February 2026"),
        ("The baby was born at home on the 3rd of February.", "3rd of February"),
        ("The baby was born in Feb 2026.", "Feb 2026"),
        ("Her birthday is May 3rd.", "May 3rd"),
        ("3\u00a0May is her birthday.", "3\u00a0May"),
        ("She turns 16 on 3 May.", "3 May"),
        ("The plan for 12/03/25 (dob) was shared.", "12/03/25"),
        ("It says 12 March 2015 there.", "12 March 2015"),
        ("It says 12-Mar-15 there.", "12-Mar-15"),
        ("It says 12/03/15 there.", "12/03/15"),
        ("It says 12/03/85 there.", "12/03/85"),
        ("It says March 12th, 2015 there.", "March 12th, 2015"),
    ],
)
def test_a_date_of_birth_is_found_by_the_words_beside_it_or_by_its_age(text, found):
    assert told(text) == [("birth", found)]


def test_the_date_after_a_date_of_birth_is_left_alone():
    text = "Date of birth 12 March 2025. Seen on 3 February 2026."
    assert told(text) == [("birth", "12 March 2025")]


def test_a_full_date_is_old_when_its_year_is_two_before_this_one():
    text = "It says 31/12/2024 there."
    assert told(text, date(2025, 12, 31)) == []
    assert told(text, date(2026, 1, 1)) == [("birth", "31/12/2024")]


def test_a_year_of_two_digits_is_of_this_century_until_it_would_be_to_come():
    this_year, two_ago, to_come = "1/2/26", "1/2/24", "1/2/27"
    assert told(f"On {this_year}, {two_ago} and {to_come}.", date(2026, 3, 1)) == [
        ("birth", two_ago),
        ("birth", to_come),
    ]


# ---- What is ordinary ---------------------------------------------------------------------------

ORDINARY = """\
The child is in Year 9 and was seen by the 0-19 team on 3 May.
Our case reference is EHM-2031877, theirs is 4471/26.
S47 enquiries ended; S17 support was offered instead.
She went to A&E at 10.30 on 12 March 2026 and was seen at 11.45.
We rang the helpline on 0345 600 1234 and then 999.
The strategy meeting of 14/02/2026 had 7 people, 3 of them by Teams.
At Stage 2 the Team Manager and I spoke for 45 minutes.
His birth father visited on 3 May and again on 10 May.
The child, aged 9, said on 12 January 2026 that she feels safe at school.
The unborn baby was discussed at the conference on 5 January 2026.
Attendance fell from 96% to 71.5% between September and December.
The core group met on 2nd, 16th and 30th of January.
A4, B5 and D2 of the protocol were followed, and F9 too.
The Levels of Need Tool gave 3 at first, then 4.
School has 1,250 pupils in Years 7 to 11 (2025-26).
The S47 2nd meeting took 1hr; the S17 3rd one 2hrs.
Working Together 2023 and the Children Act 1989 say so.
He may 3 times have missed the bus. We will ask.
The plan of December 2025 says 3 separate meetings and 4 decisions.
The letter of 1 December 2025 was answered on 9/1/26.
I emailed the social worker at 9am and again @ 4pm.
The ratio is 10:1; version 2.1.3 of the form; pages 12-15.
From 3 March 15 children will share the room.
The older siblings (14, 12 and 10) live with their aunt.
A police officer took a statement at 1730.
Their log 0417 of 27/01/26 has the details.
It cost £1,234,567.89 in 2024 2025 2026.
The newborn was weighed on 12 February 2026: 3.2 kg, 50th centile.
By 2026-02-10 no visit had been made for 20 working days.
Form CP1 went to B Team, room E7, at 10 11 12 and 1 o’clock.
The GP’s letter says “no concerns”; the DSL disagrees!
On 12 12 12 a call was logged.
""".splitlines()


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_sentence_raises_no_alarm(sentence):
    assert told(sentence) == []
