"""Whoever receives forms reads them in a terminal: one as its letter, many as JSON lines."""

import email
import email.policy
import json
import mailbox
import sys
from dataclasses import replace
from email.message import EmailMessage

import pytest

from decision_tool.pages import files
from decision_tool.sending import mail, payload, reading, refusals, saved
from decision_tool.terminal.main import main
from tests.fixture import AT_THE_FORM, PROTOCOL, SPECIMEN, SUBMISSION, TODAY, a_case

MADE = files.to_send(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION)
LETTER, FILES = MADE.letter, MADE.files
DATA, HTML, DRAFT = (FILES[name]["text"] for name in ("data", "html", "draft"))
SENT = json.loads(DATA)
PRIVATE = a_case(feelings="Quokka", share_feelings="keep", child_view="")
BEGUN = saved.Saved(PRIVATE, AT_THE_FORM.answers, "1", TODAY)
KEPT = files.kept_html(PROTOCOL, AT_THE_FORM, BEGUN)


@pytest.fixture
def read(tmp_path, monkeypatch, capsys):
    """Write these files into an empty folder and read them; exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def read(files, *options):
        for name, content in files.items():
            raw = content if isinstance(content, bytes) else content.encode()
            (tmp_path / name).write_bytes(raw)
        code = main(["read", "--partnership", "westmarch", *files, *options])
        return code, *capsys.readouterr()

    return read


@pytest.mark.parametrize(
    ("name", "content"),
    [("form.json", DATA), ("form.html", HTML), ("form.eml", DRAFT), ("no ending", DRAFT)],
)
def test_one_form_is_read_as_its_letter(read, name, content):
    assert read({name: content}) == (0, f"{LETTER.text}\n", "")


def test_one_form_is_read_as_json_if_asked(read):
    code, out, _ = read({"form.eml": DRAFT}, "--json")
    assert code == 0
    assert json.loads(out) == {"file": "form.eml", "in_progress": False, "payload": SENT}


def test_many_forms_are_read_as_json_lines(read):
    code, out, err = read({"a.json": DATA, "b.eml": DRAFT, "c.html": HTML})
    found = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "3 files, 3 forms, 0 faults.\n")
    assert [line["file"] for line in found] == ["a.json", "b.eml", "c.html"]
    assert all(line["payload"] == SENT for line in found)


def test_a_fault_names_its_file_and_the_rest_go_on(read):
    code, out, err = read({"cut.json": DATA[:-50], "whole.json": DATA, "photo.jpg": b"\xff\xd8"})
    assert code == 1
    assert [json.loads(line)["file"] for line in out.splitlines()] == ["whole.json"]
    cut, photo, count = err.splitlines()
    assert cut.startswith("cut.json: This file is damaged")
    assert photo.startswith("photo.jpg: There is no record")
    assert count == "3 files, 1 form, 2 faults."


BOMB = '{{"format": {}, "tool": {{"name": "decision_tool"}}, "protocol": {{"id": "westmarch"}}}}'


@pytest.mark.parametrize("format", ["1e999", '"3"', "2.9", "true", "null", "-1", "1" * 5000])
def test_a_file_that_was_made_to_break_the_reading_harms_only_itself(read, format):
    code, out, err = read({"bad.json": BOMB.format(format), "good.json": DATA})
    assert code == 1
    assert [json.loads(line)["file"] for line in out.splitlines()] == ["good.json"]
    assert err.startswith("bad.json: This file ")


def test_whatever_goes_wrong_with_one_file_the_rest_go_on(read, monkeypatch):
    def broken(protocol, raw):
        if raw == b"bad":
            raise MemoryError
        return reading.Found((reading.Record(SENT),))

    monkeypatch.setattr(reading, "found", broken)
    code, out, err = read({"bad.json": "bad", "good.json": DATA})
    assert (code, len(out.splitlines())) == (1, 1)
    assert err.startswith("bad.json: can’t be read: MemoryError. Ask for another copy.\n")


def test_a_file_that_never_ends_is_given_up(read, tmp_path):
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    code, out, err = read({"good.json": DATA}, "zero.json")
    assert (code, len(out.splitlines())) == (1, 1)
    assert err.startswith(f"zero.json: {refusals.TOO_LARGE}\n")


def test_no_more_of_a_file_is_read_than_a_record_may_have(read, monkeypatch):
    monkeypatch.setattr(reading, "LIMIT", len(DATA.encode()))
    code, _, err = read({"long.json": DATA + " ", "right.json": DATA})
    assert code == 1
    assert err.startswith(f"long.json: {refusals.TOO_LARGE}\n")


def test_of_a_list_without_end_the_first_wrong_item_is_told(read):
    """To compare them all with each other would take minutes."""
    strange = SENT | {"form": SENT["form"] | {"topics": [{"a": n} for n in range(5_000)]}}
    _, _, err = read({"form.json": json.dumps(strange)})
    assert "$.form.topics[0]: {'a': 0} is not one of" in err


def test_a_file_that_is_not_there_is_named(capsys):
    assert main(["read", "--partnership", "westmarch", "nowhere.json"]) == 1
    assert capsys.readouterr().err == "nowhere.json: can’t be opened: No such file or directory.\n"


def test_a_form_that_does_not_fit_the_schema_says_where(read):
    changed = SENT | {"form": SENT["form"] | {"reply-by": "pigeon"}}
    code, out, err = read({"form.json": json.dumps(changed)})
    assert (code, out) == (1, "")
    assert err.startswith("form.json: The form does not fit its schema. $.form['reply-by']: 'pig")


def test_a_record_in_progress_is_read_as_such(read):
    """Whoever gets it does not get what is private, nor need it be complete."""
    code, out, err = read({"kept.html": KEPT})
    assert (code, err) == (0, "")
    assert out.startswith("IN PROGRESS: saved on 1 March 2026, not sent.")
    assert "NOT ANSWERED\n" in out
    assert "Quokka" not in out


def test_a_record_in_progress_as_json_says_so(read):
    _, out, _ = read({"kept.html": KEPT}, "--json")
    found = json.loads(out)
    assert found["in_progress"]
    assert found["payload"]["discussions"] == SENT["discussions"]
    assert "Quokka" not in out


def forwarded(*messages):
    """A message with these attached, as a mail program forwards them."""
    outer = EmailMessage(policy=email.policy.SMTP)
    outer["Subject"] = "Fwd"
    outer.set_content("See attached.")
    for message in messages:
        parsed = email.message_from_bytes(message.encode("ascii"), policy=email.policy.SMTP)
        outer.add_attachment(parsed)
    return outer.as_bytes()


def test_forms_in_a_forwarded_message_are_all_read_once(read):
    other = replace(SUBMISSION, id="fedcba9876543210")
    second = payload.to_json(payload.payload(PROTOCOL, AT_THE_FORM, SPECIMEN, other))
    raw = forwarded(DRAFT, mail.draft(LETTER, "form.json", second, ""), DRAFT)
    code, out, _ = read({"forwarded.eml": raw}, "--json")
    ids = [json.loads(line)["payload"]["submission"]["id"] for line in out.splitlines()]
    assert (code, ids) == (0, [SUBMISSION.id, other.id])


def test_of_two_attachments_one_may_be_damaged_or_foreign(read):
    for data in (DATA[:-50], '{"another": "file"}', "[1]"):
        assert read({"form.eml": mail.draft(LETTER, "form.json", data, HTML)})[0] == 0


def test_a_text_can_not_steer_the_terminal(read):
    case = a_case(view="\x1b[2Jgone\x9b31m\rover\x07\x08")
    data = payload.to_json(payload.payload(PROTOCOL, AT_THE_FORM, case, SUBMISSION))
    _, out, _ = read({"form.json": data})
    assert "  <U+001B>[2Jgone" in out
    assert all(character.isprintable() or character == "\n" for character in out)
    _, out, _ = read({"form.json": data}, "--json")
    assert out.strip().isprintable()


def test_characters_that_turn_or_hide_are_shown_by_their_number(read):
    case = a_case(view="Sam\u202egnp.exe\u200b \u2066x \U0001f468\u200d\U0001f469")
    data = payload.to_json(payload.payload(PROTOCOL, AT_THE_FORM, case, SUBMISSION))
    _, out, _ = read({"form.json": data})
    assert "Sam<U+202E>gnp.exe<U+200B> <U+2066>x \U0001f468\u200d\U0001f469" in out


def test_the_name_of_a_file_can_not_turn_the_line_of_its_fault(read):
    _, _, err = read({"a\u202egnp.json": "{"})
    assert err.startswith("a<U+202E>gnp.json: This file is damaged")


def test_nothing_in_a_folder_is_left_out_unsaid(read, tmp_path):
    (tmp_path / "box" / ".Sent" / "cur").mkdir(parents=True)
    (tmp_path / "box" / ".Sent" / "cur" / "1:2,S").write_bytes(DRAFT.encode())
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "box" / "older").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "box" / "gone.eml").symlink_to(tmp_path / "gone.eml")
    code, out, err = read({}, "box")
    assert [json.loads(line)["file"] for line in out.splitlines()] == ["box/.Sent/cur/1:2,S"]
    assert "box/gone.eml: can’t be opened" in err
    assert "box/older: can’t be opened" in err
    assert code == 1


def test_every_file_in_a_folder_is_read_but_hidden_ones(read, tmp_path):
    inner = tmp_path / "box" / "march"
    inner.mkdir(parents=True)
    for name, text in (("a.json", DATA), ("march/b.eml", DRAFT), ("march/c.txt", "Hello")):
        (tmp_path / "box" / name).write_bytes(text.encode())
    (tmp_path / "box" / ".hidden").write_text("{")
    code, out, err = read({}, "box")
    assert [json.loads(line)["file"] for line in out.splitlines()] == [
        "box/a.json",
        "box/march/b.eml",
    ]
    assert err.splitlines() == [
        f"box/march/c.txt: {refusals.FOREIGN}",
        "3 files, 2 forms, 1 fault.",
    ]
    assert code == 1


def test_an_empty_folder_is_told_as_that(read, tmp_path):
    (tmp_path / "box").mkdir()
    assert read({}, "box") == (0, "", "0 files, 0 forms, 0 faults.\n")


def test_every_form_of_a_mailbox_says_which_message_it_was_in(read, tmp_path):
    box = mailbox.mbox(tmp_path / "inbox")
    other = files.to_send(PROTOCOL, AT_THE_FORM, SPECIMEN, replace(SUBMISSION, id="fedc")).files
    for text in (DRAFT, "Subject: Lunch\n\nToday?", other["draft"]["text"]):
        box.add(email.message_from_string(text, policy=email.policy.SMTP))
    box.close()
    code, out, err = read({}, "inbox", "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["message"].partition(" (")[0] for line in lines] == ["message 1", "message 3"]
    assert err == f"inbox: message 2 (“Lunch”): {refusals.FOREIGN}\n"
    assert code == 1


def test_what_is_doubtful_in_a_form_is_told_beside_it(read):
    twice = mail.draft(LETTER, "form.json", DATA.replace('"example"', '"other"', 1), HTML)
    code, out, err = read({"form.eml": twice}, "--json")
    assert code == 0
    assert f"form.eml: {refusals.DISAGREE}" in err
    assert refusals.DISAGREE in json.loads(out.splitlines()[0])["notes"]


def test_without_the_library_it_says_how_to_get_it(read, monkeypatch):
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    code, out, err = read({"form.json": DATA})
    assert (code, out) == (1, "")
    assert "python -m pip install jsonschema" in err
