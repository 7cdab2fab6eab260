"""Each rule says which files it needs, so that a mistake in one file hides none in the others."""

import pytest

from decision_tool.loading import audit
from decision_tool.loading.files import CLAUSES, FILES, FORM, OUTCOMES, PARTNERSHIP, QUESTIONS
from decision_tool.loading.tables import Tables, finished
from tests.loading.edits import as_file, found, in_folder, put, source


def only(tables: Tables, files) -> Tables:
    """The tables as they are if no other file can be used."""
    return Tables(
        {name: table for name, table in tables.source.items() if name in files},
        {name: table for name, table in tables.finished.items() if name in files},
    )


@pytest.mark.parametrize("rules", [audit.AS_WRITTEN, audit.FINISHED], ids=["written", "finished"])
def test_a_rule_needs_no_more_files_than_it_says(rules):
    whole = finished(source(), [])
    for rule, needed in rules.items():
        assert list(rule(only(whole, needed))) == [], rule


@pytest.mark.parametrize("file", FILES)
def test_whatever_file_can_not_be_used_the_audit_goes_on_without_a_false_alarm(file):
    whole = finished(source(), [])
    assert list(audit.faults(only(whole, FILES.keys() - {file}))) == []


def test_mistakes_in_every_file_are_told_in_one_run(tmp_path):
    files, texts = source(), {}
    for name, edit in {
        PARTNERSHIP: put("contact", "emergency", "number", "12"),
        CLAUSES: put("silence", "6.1", "title", ""),
        QUESTIONS: put("question", "role", "hint", "{nobody}"),
        OUTCOMES: put("outcome", "settled", "kind", "setled"),
        FORM: put("section", 0, "field", "full-name", "clauses", []),
    }.items():
        edit(files[name])
        texts[name] = as_file(files[name])
    assert {(fault.file, fault.key) for fault in found(in_folder(tmp_path, texts))} == {
        (PARTNERSHIP, "contact[emergency].number"),
        (CLAUSES, "silence[6.1].title"),
        (QUESTIONS, "question[role].hint"),
        (OUTCOMES, "outcome[settled].kind"),
        (FORM, "section[writer].field[full-name].clauses"),
    }
