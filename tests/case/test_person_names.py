"""Names of people are told by the words beside them, and ordinary words are left alone."""

import pytest

from decision_tool.case import privacy
from decision_tool.case.names import FALLBACK, Lists
from decision_tool.case.normalise import listed
from decision_tool.case.record import Case
from tests.case.recognising import LISTS, names, told
from tests.fixture import FORM, TODAY

# ---- By a title ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We told Mrs Brown.", "Brown"),
        ("We told Mrs J Brown.", "J Brown"),
        ("We told Ms A Park.", "A Park"),
        ("WE TOLD MRS J BROWN OF IT.", "J BROWN"),
        ("We told Mr. Park of it.", "Park"),
        ("we told mrs brown of it", "brown"),
        ("We told Ms Young of it.", "Young"),
        ("WE TOLD MRS BROWN OF IT", "BROWN"),
        ("We told Mrs May of it.", "May"),
        ("We told Dr Ahmed of it.", "Ahmed"),
        ("We told Miss Plan of it.", "Plan"),
        ("PC Quill came.", "Quill"),
        ("Mr and Mrs Quill came.", "Quill"),
    ],
)
def test_after_a_title_everything_is_a_name(text, found):
    assert names(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Dr and Health Visitor met.",
        "We miss school.",
        "We miss the meeting.",
        "The Dr is to call.",
        "Mrs and Mr",
        "PC Safeguarding Team",
    ],
)
def test_a_title_by_itself_names_nobody(text):
    assert names(text) == []


# ---- By the lists -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We saw Kayleigh today.", "Kayleigh"),
        ("Kayleigh was seen.", "Kayleigh"),
        ("we saw kayleigh today", "kayleigh"),
        ("WE SAW KAYLEIGH TODAY", "KAYLEIGH"),
        ("We saw Siobhán today.", "Siobhán"),
        ("We saw Zoe\u0308 today.", "Zoe\u0308"),
        ("We saw Kay\u200bleigh today.", "Kay\u200bleigh"),
        ("We saw Anna-Maria today.", "Anna-Maria"),
        ("Kayleigh’s plan", "Kayleigh"),
        ("We saw jo. she says jo said it", "jo"),
    ],
)
def test_a_first_name_is_told_wherever_and_however_it_is_written(text, found):
    assert names(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We saw Kayleigh Madeup today.", "Kayleigh Madeup"),
        ("We saw Kayleigh MADEUP today.", "Kayleigh MADEUP"),
        ("We saw KAYLEIGH MADEUP today.", "KAYLEIGH MADEUP"),
        ("We saw Kayleigh Young today.", "Kayleigh Young"),
        ("We saw Kayleigh B. today.", "Kayleigh B"),
        ("We saw kayleigh madeup today.", "kayleigh madeup"),
        ("We saw Will Madeup today.", "Will Madeup"),
        ("Will Madeup and we met.", "Will Madeup"),
        ("We saw K. Madeup today.", "K. Madeup"),
        ("We saw Kayleigh\nMadeup today.", "Kayleigh"),
    ],
)
def test_a_surname_belongs_to_the_name(text, found):
    """One word that is ordinary acquits itself alone, and not the name that it stands in."""
    assert names(text)[0] == found


def test_a_role_after_a_name_is_no_part_of_it():
    assert names("We saw Kayleigh Health Visitor today.") == ["Kayleigh"]


def test_a_line_that_is_wrapped_parts_no_name():
    text = "This is the note of the meeting that we met in on Kayleigh\nMadeup and of the plan."
    assert names(text) == ["Kayleigh\nMadeup"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mark said so.", ["Mark"]),
        ("Mark the page.", []),
        ("We saw Mark today.", ["Mark"]),
        ("we mark the page", []),
        ("Will is the one.", ["Will"]),
        ("Will they call?", []),
        ("“Will they call?”", []),
        ("He asked, “Will they call?”", []),
        ("Rose’s plan", ["Rose"]),
        ("May I call?", []),
        ("We met in May.", []),
        ("April told us.", ["April"]),
        ("In April told or not, it was.", []),
        ("We saw Grace Madeup.", ["Grace Madeup"]),
        ("It is the Safeguarding Hope Plan.", []),
    ],
)
def test_a_name_that_is_a_word_is_told_by_what_stands_beside_it(text, found):
    assert names(text) == found


def test_without_the_lists_the_commonest_names_are_found_and_no_word_is_suspected():
    assert told("We saw Kayleigh and Zlatko.", lists=FALLBACK) == [("name", "Kayleigh")]


# ---- By kin, and by what somebody is called -----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Daddy Dean said no.", "Dean"),
        ("daddy dean said no", "dean"),
        ("Mum, Tracey, said no.", "Tracey"),
        ("His nan (Zlatka) said no.", "Zlatka"),
        ("the stepdad zlatko said no", "zlatko"),
        ("Mum: Quilla", "Quilla"),
        ("Quilla, mum, said no.", "Quilla"),
        ("Quilla (his aunt) said no.", "Quilla"),
        ("We saw Rose, mum, today.", "Rose"),
        ("The child, KB, said no.", "KB"),
        ("KB said no.", "KB"),
        ("We saw K.B. today.", "K.B."),
        ("She is known as “Bear” there.", "Bear"),
        ("The child, named Quilla, said no.", "Quilla"),
        ("The sibling called Bear said no.", "Bear"),
    ],
)
def test_kin_and_being_called_make_a_name_of_any_word(text, found):
    assert names(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "mum will call",
        "Mum may call.",
        "Mum, Dad and sibling met.",
        "Mum and the Health Visitor met.",
        "Mum Monday, dad Tuesday.",
        "We called the Police.",
        "They called Mum.",
        "The Social Worker, mum and I met.",
        "The GP said no.",
        "The SENCO, mother and I met.",
        "Step 2 is known as the Managers’ step.",
        "She has a plan, e.g. D.O.B. and U.K. law.",
    ],
)
def test_words_beside_kin_are_left_alone(text):
    assert names(text) == []


# ---- Capitals that nothing explains -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We saw Zlatko today.", [("name", "Zlatko")]),
        ("Zlatko said no.", [("name", "Zlatko")]),
        ("Zlatko’s plan", [("name", "Zlatko")]),
        ("Zlatko and I met.", [("name", "Zlatko")]),
        ("Unheardof.", []),
        ("We moved from Quillham today.", [("place", "Quillham")]),
        ("We moved to Quillham South today.", [("place", "Quillham South")]),
        ("We met the Quillham team.", []),
        ("We met Quillham Children’s Services.", []),
        ("WE SAW ZLATKO TODAY", []),
        ("They’ve moved. He’ll call. We didn’t. I’d leave. We’re told.", []),
        ("We met They’ve and Isn’t.", []),
        ("We saw XYZQ today.", []),
    ],
)
def test_a_capital_within_a_sentence_is_told_unless_a_service_is_called_so(text, found):
    assert told(text) == found


def test_a_partnerships_own_words_identify_nobody():
    case = Case({"view": "We met in Quillham today."})
    assert privacy.findings(FORM, case, TODAY, LISTS, frozenset(["quillham"])) == []


FIELD = """\
Children's Social Care has not met the Health Visitor.
The Safeguarding Lead and the Named Nurse disagree.
Working Together is read with the Levels of Need.
CAMHS, the MASH and the NRM were told on Monday.
The Child Protection Conference was in May, and the Core Group in June.
Early Help and the Team Around the Family met.
He is Polish, and she is English.
Mum's Social Worker told the Independent Reviewing Officer.
- Health Visitor told
1) School told
Reason: Nobody told the Police.
"""
FIELD_WORDS = listed(
    "care need level protection conference core group early help around independent reviewing"
    " officer reason nobody working together lead nurse"
)


@pytest.mark.parametrize("line", FIELD.splitlines())
def test_the_fields_own_words_are_left_alone(line):
    assert told(line, lists=Lists(LISTS.names, LISTS.words | FIELD_WORDS)) == []


# ---- Names given elsewhere ----------------------------------------------------------------------


def given(values, *rows):
    found = privacy.findings(FORM, Case(values, rows), TODAY, Lists(frozenset()))
    return [(each.field.id, each.row, each.found) for each in found if each.kind == "name"]


@pytest.mark.parametrize("typed", ["Quilla O’Brien", "QUILLA O’BRIEN", "quilla o’brien"])
def test_the_writers_own_name_is_found_elsewhere_however_it_is_written(typed):
    found = given({"full-name": "Dr Quilla O’Brien", "view": f"They told {typed}’s team."})
    assert found == [("view", None, typed)]


@pytest.mark.parametrize(
    "who",
    ["Headteacher Quilla Heron to me", "Me to Quilla (health visitor)", "PC Quilla, Police"],
)
def test_a_name_given_instead_of_a_role_is_found_elsewhere(who):
    found = given({}, {"who": who, "came-of-it": "Then Quilla said no."})
    assert ("came-of-it", 0, "Quilla") in found


def test_nothing_else_of_the_writers_own_gives_a_name():
    assert given({"telephone": "Weston 960001", "view": "They live in Weston."}) == []


@pytest.mark.parametrize(
    "who",
    [
        "Safeguarding Lead, Hillside Community College, to Weston duty team",
        "Me to Team Manager (North Weston MASH)",
        "Health Visitor and Social Worker",
        "The Manager rang the Named Nurse",
    ],
)
def test_roles_and_agencies_give_no_names(who):
    met = (
        "The Weston duty team met. The Manager and the Health "
        "Visitor of North Weston disagreed. Me too, said the Named Nurse."
    )
    assert given({}, {"who": who, "came-of-it": met}) == []


# ---- References ---------------------------------------------------------------------------------


def in_reference(text):
    found = privacy.findings(FORM, Case({"case-number": text}), TODAY, LISTS)
    return " ".join(each.found for each in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alfie Brown", "Alfie Brown"),
        ("alfie", "alfie"),
        ("EHM-2031877 (Brown)", "Brown"),
        ("BROWN 2031877", "BROWN"),
        ("quillham 12", "quillham"),
        ("EHM-2031877", ""),
        ("Mosaic ID 123456", ""),
        ("case 12, none yet", ""),
        ("4471/26", ""),
    ],
)
def test_in_a_reference_no_name_belongs(text, found):
    assert in_reference(text) == found
