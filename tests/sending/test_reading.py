"""Every form in a file is read, and whatever is not, or is to be doubted, is told."""

import email
import email.policy
import json
import mailbox
import quopri
from dataclasses import replace
from email.message import EmailMessage

import pytest

from decision_tool.pages import files
from decision_tool.sending import payload, reading, refusals
from decision_tool.sending.refusals import SavedFileError
from tests.fixture import AT_THE_FORM, PROTOCOL, SPECIMEN, SUBMISSION, a_case

OTHER = replace(SUBMISSION, id="fedcba9876543210")


def made(case=SPECIMEN, submission=SUBMISSION):
    return files.to_send(PROTOCOL, AT_THE_FORM, case, submission).files


def data_of(case=SPECIMEN, submission=SUBMISSION):
    return payload.payload(PROTOCOL, AT_THE_FORM, case, submission)


FILES = made(a_case(view="Siân said: “no”.\nTwice = 2."))
DATA = data_of(a_case(view="Siân said: “no”.\nTwice = 2."))
JSON, PAGE, DRAFT = (FILES[name]["text"] for name in ("data", "html", "draft"))


def found(raw):
    return reading.found(PROTOCOL, raw if isinstance(raw, bytes) else raw.encode())


def only(raw):
    """The one record of a file in which nothing is wrong."""
    (record,), faults = found(raw).records, found(raw).faults
    assert not faults
    return record


def refusal(raw):
    with pytest.raises(SavedFileError) as caught:
        found(raw)
    return str(caught.value)


def message(*attached, body="See attached.", subject="Fwd"):
    """A message with these attached: the content, its type and its name."""
    outer = EmailMessage(policy=email.policy.SMTP)
    outer["Subject"] = subject
    outer.set_content(body)
    for content, kind, name in attached:
        main, sub = kind.split("/")
        raw = content if isinstance(content, bytes) else content.encode()
        outer.add_attachment(raw, maintype=main, subtype=sub, filename=name)
    return outer.as_bytes()


# ---- One form, whatever became of its file ---------------------------------------------------


@pytest.mark.parametrize("raw", [JSON, PAGE, DRAFT], ids=["data", "page", "draft"])
def test_each_file_that_is_sent_is_read_without_a_doubt(raw):
    assert only(raw) == reading.Record(DATA)


@pytest.mark.parametrize(
    ("content", "kind", "name"),
    [
        (JSON, "application/json", "form.json"),
        (JSON, "application/json", None),
        (JSON, "application/octet-stream", "form"),
        (JSON, "application/octet-stream", "form.json.txt"),
        (JSON, "application/pdf", "form.pdf"),
        (JSON, "text/plain", "ATT00001.txt"),
        (PAGE, "text/html", "form.htm"),
        (PAGE, "application/octet-stream", "form"),
        (DRAFT, "application/octet-stream", "form.eml"),
    ],
)
def test_an_attachment_is_looked_into_whatever_it_is_called(content, kind, name):
    assert only(message((content, kind, name))).data == DATA


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("text", [JSON, PAGE, DRAFT], ids=["data", "page", "draft"])
def test_a_file_may_have_been_saved_in_another_encoding(text, encoding):
    assert only(text.encode(encoding)) == reading.Record(DATA)


@pytest.mark.parametrize("text", [JSON, DRAFT], ids=["data", "draft"])
def test_the_encoding_of_windows_harms_nothing_that_is_sent(text):
    assert only(text.encode("windows-1252")) == reading.Record(DATA)


@pytest.mark.parametrize("text", [JSON, PAGE, DRAFT], ids=["data", "page", "draft"])
def test_line_ends_may_change(text):
    assert only(text.replace("\r\n", "\n").replace("\n", "\r\n")).data == DATA


def test_what_was_put_right_is_told():
    record = only(quopri.encodestring(PAGE.encode()))
    assert (record.data, record.notes) == (DATA, (refusals.REPAIRED,))


def test_the_data_may_stand_in_the_body_with_words_around_it():
    assert only(message(body=f"Dear all,\n\n{JSON}\n\nKind regards")).data == DATA


def test_a_mark_by_which_a_mail_program_opens_a_draft_means_nothing_here():
    """Some leave it in when they send."""
    assert "X-Unsent" in DRAFT
    assert only(DRAFT.replace("X-Unsent: 1\r\n", "")).data == DATA


# ---- What there is no data in ----------------------------------------------------------------


def without_script(page):
    return page[: page.index("<script")] + page[page.index("</script>") + 9 :]


@pytest.mark.parametrize(
    "raw",
    [
        without_script(PAGE),
        message((without_script(PAGE), "text/html", "form.html")),
        message(body=files.to_send(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION).letter.text),
    ],
    ids=["page", "page in a message", "letter"],
)
def test_a_form_whose_data_was_taken_out_on_the_way_is_told_as_that(raw):
    assert refusal(raw) == refusals.STRIPPED


@pytest.mark.parametrize("start", refusals.WRAPPED)
def test_a_file_of_another_program_says_what_to_do_with_it(start):
    assert refusal(start + b" and more") == refusals.WRAPPED[start]


@pytest.mark.parametrize("raw", [b"", b"\0", b"Dear all", message(body="Lunch?"), b"<p>Hello</p>"])
def test_anything_else_is_none_of_ours(raw):
    assert refusal(raw) == refusals.FOREIGN


# ---- Several forms ---------------------------------------------------------------------------


def mailbox_of(folder, *messages):
    box = mailbox.mbox(folder / "inbox.mbox")
    for each in messages:
        raw = each if isinstance(each, bytes) else each.encode()
        box.add(email.message_from_bytes(raw, policy=email.policy.SMTP))
    box.close()
    return (folder / "inbox.mbox").read_bytes()


def test_every_form_in_a_mailbox_is_read_and_says_where_it_was(tmp_path):
    lunch = message(body="From here it is not far.\n\nFrom there neither.", subject="Lunch")
    box = mailbox_of(tmp_path, DRAFT, lunch, made(submission=OTHER)["draft"]["text"])
    first, second = found(box).records
    assert [first.data, second.data] == [DATA, data_of(submission=OTHER)]
    assert first.title.startswith("message 1 (“Difference of opinion form: ")
    assert second.title.startswith("message 3 (")
    assert found(box).faults == (f"message 2 (“Lunch”): {refusals.FOREIGN}",)


def test_a_message_with_a_damaged_form_is_told_and_the_others_are_read(tmp_path):
    cut = message((JSON[:-50], "application/json", "form.json"), subject="Cut\u202e")
    whole = found(mailbox_of(tmp_path, cut, DRAFT))
    assert [record.data for record in whole.records] == [DATA]
    assert whole.faults == (f"message 1 (without a subject): {refusals.DAMAGED}",)


def test_messages_that_were_forwarded_are_read_each_once():
    outer = EmailMessage(policy=email.policy.SMTP)
    outer.set_content("See attached.")
    for each in (DRAFT, made(submission=OTHER)["draft"]["text"], DRAFT):
        outer.add_attachment(email.message_from_string(each, policy=email.policy.SMTP))
    first, second = found(outer.as_bytes()).records
    assert [first.data, second.data] == [DATA, data_of(submission=OTHER)]
    assert (first.notes, second.notes) == ((refusals.TWICE,), ())
    assert not found(outer.as_bytes()).faults


def test_several_forms_may_be_attached_to_one_message():
    other = payload.to_json(data_of(submission=OTHER))
    raw = message((JSON, "application/json", "a.json"), (other, "application/json", "b.json"))
    assert [record.data for record in found(raw).records] == [DATA, data_of(submission=OTHER)]


def test_a_message_within_messages_without_end_is_damage():
    raw = b"Content-Type: message/rfc822\n\n" * 3000 + DRAFT.encode()
    assert refusal(raw) == refusals.DAMAGED


# ---- What does not agree ---------------------------------------------------------------------


def test_one_of_two_parts_may_be_damaged_and_that_is_told():
    raw = message((JSON[:-50], "application/json", "a.json"), (PAGE, "text/html", "a.html"))
    assert only(raw) == reading.Record(DATA, "", (refusals.PART.format(refusals.DAMAGED),))


def test_two_parts_with_one_number_and_different_content_are_told():
    other = payload.to_json(data_of(a_case(view="Another view")))
    raw = message((JSON, "application/json", "a.json"), (other, "application/json", "b.json"))
    assert [record.notes for record in found(raw).records] == [(refusals.DISAGREE,)] * 2


@pytest.mark.parametrize("part", ["text/plain", "text/html"])
def test_data_that_says_something_else_than_the_message_is_told(part):
    """Whoever reads the mail would otherwise read another form than the tool does."""
    parsed = email.message_from_string(DRAFT, policy=email.policy.SMTP)
    (body,) = (each for each in parsed.walk() if each.get_content_type() == part)
    body.set_content(body.get_content().replace("Twice", "Never"), subtype=part[5:])
    label = next(field.told for field in PROTOCOL.form.fields if field.id == "view")
    assert only(parsed.as_bytes()).notes == (refusals.UNLIKE_BODY.format(label),)


def test_a_message_that_was_answered_or_wrapped_anew_still_agrees():
    letter = files.to_send(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION).letter.text
    quoted = "".join(f"> {word}\n" for word in letter.split())
    data = payload.to_json(data_of())
    raw = message((data, "application/json", "form.json"), body=f"Thank you.\n{quoted}")
    assert only(raw).notes == ()


@pytest.mark.parametrize("form", [None, [], "x"])
def test_a_form_of_another_shape_is_damage(form):
    strange = json.dumps(DATA | {"form": form})
    assert refusal(message((strange, "application/json", "a.json"))) == refusals.DAMAGED


def test_a_form_of_another_partnership_is_told_beside_the_others(tmp_path):
    elsewhere = DATA | {"protocol": {"id": "elsewhere", "partnership": "Elsewhere"}}
    theirs = message((json.dumps(elsewhere), "application/json", "a.json"), subject="Theirs")
    (fault,) = found(mailbox_of(tmp_path, DRAFT, theirs)).faults
    assert fault == f"message 2 (“Theirs”): {refusals.OTHER.format('“Elsewhere”')}"


# ---- Mailboxes and messages as some programs write them --------------------------------------

SECOND = made(submission=OTHER)["draft"]["text"]
LINE = "From - Fri Nov 24 12:00:00 2026\n"


def both(raw):
    return {record.data["submission"]["id"] for record in found(raw).records} == {
        SUBMISSION.id,
        OTHER.id,
    }


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["an empty line between", "none between"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_no_form_of_a_mailbox_is_left_out_however_it_was_written(gap, encoding):
    drafts = [LINE + draft.replace("\r\n", "\n").rstrip() for draft in (DRAFT, SECOND)]
    assert both(gap.join(drafts).encode(encoding))


def test_a_line_of_a_message_is_not_taken_for_the_next_one():
    body = "Dear all\n\nFrom what I see it is urgent.\n"
    inner = message((JSON, "application/json", "a.json"), body=body).replace(b"\r\n", b"\n")
    assert only(LINE.encode() + inner).data == DATA


def test_a_form_is_found_in_a_part_of_any_kind():
    assert only(message((JSON, "image/png", "a.png"))).data == DATA


@pytest.mark.parametrize(
    ("name", "start"), [("forms.zip", b"PK\x03\x04"), ("form.msg", b"\xd0\xcf\x11\xe0")]
)
def test_an_attachment_that_nobody_can_look_into_is_told(name, start):
    closed = (start + b"...", "application/octet-stream", name)
    assert f"“{name}” was not looked into." in refusal(message(closed))
    (note,) = only(message(closed, (JSON, "application/json", "a.json"))).notes
    assert f"“{name}” was not looked into." in note


def test_data_that_stands_in_the_message_itself_agrees_with_it():
    assert only(f"Subject: Form\n\n{JSON}").notes == ()
