"""Cases to test with: each is a whole one that passes, but for what a test changes."""

from dataclasses import replace

from decision_tool.case import record
from decision_tool.case.record import Case
from decision_tool.model.form import Value, Values
from decision_tool.model.protocol import Protocol

MARKUP = "</textarea>\"'><script>alert(1)</script><b onclick=x>&amp;"
NHS_NUMBER = "943 476 5919"


class Cases:
    """The cases of one protocol's form. `texts` and `row_texts` are the fields that are typed."""

    def __init__(self, protocol: Protocol) -> None:
        form = protocol.form
        self.specimen = record.specimen(form, protocol.stages)
        self.row = self.specimen.discussions[0]
        self.texts = [field.id for field in form.fields if not field.options]
        self.row_texts = [field.id for field in form.discussion.field if not field.options]

    def changed(self, **changed: Value) -> Case:
        """A case that passes, but for these values; underscores stand for hyphens."""
        changes = {id.replace("_", "-"): value for id, value in changed.items()}
        return replace(self.specimen, values=self.specimen.values | changes)

    def recorded(self, *rows: Values) -> Case:
        """A case with these discussions, each with the simplest values for the rest."""
        return replace(self.specimen, discussions=tuple(self.row | row for row in rows))

    def without(self, *stages: str) -> Case:
        """A case whose record leaves these stages out."""
        rows = self.specimen.discussions
        kept = tuple(row for row in rows if row["stage"] not in stages)
        return replace(self.specimen, discussions=kept)

    def filled_with(self, text: str) -> Case:
        """A case with this text in every field that holds text."""
        row = self.row | dict.fromkeys(self.row_texts, text)
        return Case(self.specimen.values | dict.fromkeys(self.texts, text), (row,))
