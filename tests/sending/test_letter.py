"""The letter: who asks for what first, then all that is sent, and nothing that is private."""

import re
from dataclasses import replace

import pytest

from decision_tool.case.agreement import ANSWERS, RECORD, reached
from decision_tool.case.record import Case
from decision_tool.sending import content
from decision_tool.sending import letter as letters
from decision_tool.sending.payload import FILE, HERE, LINK
from tests.fixture import (
    AT_THE_FORM,
    DIFFER,
    FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    a_case,
    addressed,
    journey,
    recorded,
    without,
)

YOU = re.compile(r"\byou", re.IGNORECASE)
PRIVATE = {"feelings": "Quokka", "share_feelings": "keep"}
AT_STEP_2 = journey(f"{DIFFER} step-tried=colleagues colleagues-answer=still-differ")
IN_HEAD = [field for field in FORM.fields if field.summary]
BELOW = [field for field in FORM.fields if not field.summary]


def written(case=SPECIMEN, protocol=PROTOCOL, at=AT_THE_FORM, submission=SUBMISSION):
    return letters.letter(protocol, at, case, submission)


def head(case=SPECIMEN, at=AT_THE_FORM):
    return dict(written(case, at=at).content.head)


# ---- What it begins with ---------------------------------------------------------------------


def test_it_begins_with_whom_it_is_for_and_who_writes():
    assert written().text.startswith(
        "To the Westmarch Partnership Officer\n\nFrom: example, In a s"
    )


def test_what_belongs_to_one_heading_stands_together():
    told = head(a_case(full_name="Sam Field", service="charity"))
    assert told["From"] == "Sam Field, In a small charity"


def test_the_headings_that_the_partnership_wants_first_come_first():
    assert list(head()) == ["From", "Case", "Safe now", "Reply to", "About", "Steps"]


def test_what_is_at_the_head_is_not_told_again():
    text = written(a_case(case_number="HV-2210")).text
    assert text.count("HV-2210,") + text.count("HV-2210\n") == 1
    assert not [field.label for field in IN_HEAD if f"\n{field.told}\n" in text]


def test_a_heading_without_an_answer_says_so():
    assert head(a_case(case_number=""))["Case"] == content.UNANSWERED


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\x85", "\N{LINE SEPARATOR}"])
def test_every_line_of_an_answer_is_indented(end):
    """So that no answer can pass for a heading or a question of ours."""
    typed = end.join(["One", "WHO WRITES", "----------"])
    assert "  One\n  WHO WRITES\n  ----------\n" in written(a_case(view=typed)).text
    assert "From: One\n  WHO WRITES\n  ---" in written(a_case(full_name=typed)).text
    assert "met whom: One\n    WHO WRITES\n    ---" in written(recorded({"who": typed})).text


# ---- How far the stages were followed --------------------------------------------------------


def test_it_says_in_a_sentence_how_far_the_stages_were_followed():
    assert head()["Steps"] == "All five steps tried."
    assert head(without("named-leads"))["Steps"] == "Steps 1, 2, 4 and 5 tried."


def test_without_a_record_it_says_that_the_answers_say_so():
    case = replace(SPECIMEN, discussions=())
    assert head(case, AT_STEP_2)["Steps"] == "Step 1 tried, by the answers in the tool."


def test_where_record_and_answers_differ_it_tells_both_and_that_nobody_said_which_holds():
    told = head(at=AT_STEP_2)["Steps"]
    assert told.startswith("All five steps tried. The record of discussions goes up to step 5, ")
    assert "the answers in the tool to step 1. The writer has not said which" in told


@pytest.mark.parametrize(
    ("which", "words"),
    [(RECORD, "All five steps tried. "), (ANSWERS, "Step 1 tried. ")],
)
def test_what_the_writer_chose_holds_and_the_letter_says_that_they_did(which, words):
    said = reached(PROTOCOL, AT_STEP_2, SPECIMEN).choices[which]
    told = head(replace(SPECIMEN, holds=said), AT_STEP_2)["Steps"]
    assert told.startswith(words)
    assert f"The writer says that the {which} hold" in told


# ---- What follows ----------------------------------------------------------------------------


def test_it_has_every_field_in_words():
    both = [area.id for area in PROTOCOL.areas]
    whole = written(a_case(topics=both, share_feelings="share"))
    for field in BELOW:
        assert f"\n{field.told}\n" in whole.text
    assert head(a_case(topics=both))["About"] == (
        "How serious it is for the child; Who should do what, and by when"
    )


def test_the_parts_that_the_partnership_wants_first_come_first():
    titles = [part.title for part in written().content.everything]
    assert titles[:2] == ["The difference of opinion", "The child or young person"]


def test_what_was_not_answered_stands_in_one_place():
    whole = written(a_case(child_view="", first_seen=""))
    (left,) = (part for part in whole.content.parts if part.title == content.LEFT)
    assert left.answers == (
        ("The child or young person", "What does the child say about it?"),
        ("The difference of opinion", "When the difference was first seen"),
    )


def test_why_a_stage_was_left_out_is_missing_only_where_one_was():
    def missing(case):
        parts = written(case).content.parts
        return [part.answers for part in parts if part.title == content.LEFT]

    why = ("The difference of opinion", "If a step was left out: which one, and why?")
    assert missing(a_case(skipped_why="")) == [()]
    left_out = without("directors").discussions
    assert missing(Case(a_case(skipped_why="").values, left_out)) == [(why,)]


def test_what_the_table_has_no_column_for_is_told_of_each_discussion_by_its_stage_and_day():
    case = recorded({"stage": "named-leads", "date": "2026-02-03", "came-of-it": "Ibis"})
    (told,) = (it for it in written(case).content.parts if it.title.startswith("What was said"))
    assert ("Step 3: Named leads, 3 February 2026", "Ibis") in told.answers


def test_no_part_has_a_title_that_speaks_to_the_writer():
    titles = [
        part.title
        for part in written(a_case(feelings="Quokka", share_feelings="share")).content.everything
    ]
    assert "The writer’s own part in it" in titles
    assert not {section.title for section in FORM.sections if section.letter} & {*titles}


def test_no_question_of_the_form_speaks_to_its_reader():
    """Neither what was answered nor, in one place, what was not."""
    full = written(a_case(feelings="Quokka", share_feelings="share")).content
    assert not [it for part in full.parts for it, _ in part.answers if YOU.search(it)]
    (left,) = (part for part in written(Case({})).content.parts if part.title == content.LEFT)
    assert not [labels for _, labels in left.answers if YOU.search(labels)]


@pytest.mark.parametrize("field", TEXTS)
def test_what_was_typed_is_in_it_and_not_in_its_subject(field):
    given = written(a_case(**{field: "Quokka", "share_feelings": "share"}))
    assert "Quokka" in given.text
    assert "Quokka" not in given.subject + given.note


def test_what_is_private_is_not_mentioned():
    """Not even that there is something."""
    text = written(a_case(**PRIVATE)).text
    assert "Quokka" not in text
    assert not [f.told for f in FORM.fields if f.sent_when and f.told in text]


def test_what_the_person_keeps_has_it_and_says_that_it_is_private():
    case = a_case(**PRIVATE)
    told = content.content(PROTOCOL, AT_THE_FORM, case, case.values, SUBMISSION.prepared_on)
    answers = dict(answer for part in told.parts for answer in part.answers)
    label = next(field.told for field in FORM.fields if field.id == "feelings")
    assert answers[f"{label} {content.PRIVATE}"] == "Quokka"


def test_what_nobody_confirmed_is_told_as_that():
    assumed = replace(a_case(service="charity"), assumed=("service",))
    assert f"In a small charity {content.ASSUMED}" in written(assumed).text
    assert content.ASSUMED not in written(a_case(service="charity")).text


# ---- The trace, and what this message is -----------------------------------------------------


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "THE ANSWERS IN THE TOOL, 1 MARCH 2026\n"),
        (HERE, "THE ANSWERS GIVEN IN THE TOOL BY 1 MARCH 2026\n"),
        (LINK, "Where they came from\n  A link. The writer may not have given them.\n"),
        (FILE, "Where they came from\n  A file. The writer may not have given them.\n"),
    ],
)
def test_it_says_until_when_the_answers_were_given_and_by_whom(source, told):
    assert told in written(submission=replace(SUBMISSION, source=source)).text


def test_it_tells_which_answers_led_to_it():
    text = written().text
    assert "“Is a child in danger right now?”\n  No\n" in text
    assert "This led to\n  Send the difference of opinion form\n" in text


def test_every_clause_that_it_names_has_its_words():
    node = replace(AT_THE_FORM.node, clauses=("4.1", "G1"))  # of the protocol, and national
    rules = written(at=replace(AT_THE_FORM, node=node)).content.rules
    assert rules.answers == (("4.1", PROTOCOL.clauses["4.1"].text),)


def test_it_ends_with_what_it_is_and_how_it_can_be_told_from_others():
    text = written().text
    *_, about, technical = text.rstrip().split("\n\n")
    assert about.endswith("My line manager knows that I send it.")
    assert technical.startswith(f"Form {SUBMISSION.id}, prepared on 1 March 2026 ")
    assert "2026-09" in technical


def test_a_form_that_is_sent_again_says_so():
    again = written(submission=replace(SUBMISSION, revision=3))
    assert ", sent again as number 3, prepared on" in again.technical


def test_days_are_written_one_way():
    """But for the name of its data, which is that of a file."""
    text = written(a_case(first_seen="2026-02-03")).text
    assert "3 February 2026" in text
    assert "2026-0" not in text.replace(PROTOCOL.edition.version, "")


def test_it_says_what_the_partnership_wants_said():
    assert "My line manager knows that I send it." in written().about
    silent = replace(PROTOCOL, sending=replace(PROTOCOL.sending, letter=()))
    assert "My line manager" not in written(protocol=silent).text


@pytest.mark.parametrize("address", ["", "officer@partnership.example"])
def test_it_goes_to_the_address_that_is_filled_in_and_to_none_while_there_is_none(address):
    assert written(protocol=addressed(address)).to == address


def test_it_tells_the_page_who_wrote_it():
    assert written(a_case(email=" name@school.example ")).sender == "name@school.example"
