"""What is wrong in the data of the form; a part of `audit`."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ..case.record import STAGES_MISSED
from ..model.flow import Flow
from ..model.form import KINDS, Field
from ..model.protocol import Protocol
from .tables import Fault, unknown

FILE = "form.toml"


def form_faults(protocol: Protocol) -> Iterator[Fault]:
    """Ids that stand twice, and kinds, conditions and prefills that name what there is not."""
    form = protocol.form
    for fields in (list(form.fields), list(form.discussion.field)):
        for id, group in groupby(sorted(field.id for field in fields)):
            if len(list(group)) > 1:
                yield Fault(FILE, f"field[{id}]", "stands twice.", "Give each field its own id.")
        options = {field.id: [choice.id for choice in field.options] for field in fields}
        options[STAGES_MISSED] = ["yes", "no"]
        for field in fields:
            key = f"field[{field.id}]"
            yield from unknown(FILE, f"{key}.kind", [field.kind], KINDS)
            yield from _conditions(f"{key}.required_when", field.required_when or {}, options)
            yield from _conditions(f"{key}.sent_when", field.sent_when or {}, options)
            yield from _prefills(protocol.flow, field)


def _conditions(
    key: str, when: Mapping[str, Sequence[str]], options: Mapping[str, Sequence[str]]
) -> Iterator[Fault]:
    yield from unknown(FILE, key, when, options)
    for id, wanted in when.items():
        yield from unknown(FILE, f"{key}.{id}", wanted, options.get(id, wanted))


def _prefills(flow: Flow, field: Field) -> Iterator[Fault]:
    key = f"field[{field.id}].prefill"
    known = [choice.id for choice in field.options]
    for prefill in field.prefill:
        yield from when_faults(flow, FILE, key, prefill.when)
        yield from unknown(FILE, f"{key}.value", [prefill.value], known)
    if field.prefill_from:
        yield from unknown(FILE, f"{key}_from", [field.prefill_from], flow.questions)


def when_faults(
    flow: Flow, file: str, key: str, when: Mapping[str, Sequence[str]]
) -> Iterator[Fault]:
    """A condition on answers that names a question or an option that there is not."""
    yield from unknown(file, f"{key}.when", when, flow.questions)
    for id, wanted in when.items():
        if question := flow.questions.get(id):
            options = [option.id for option in question.options]
            yield from unknown(file, f"{key}.when.{id}", wanted, options)
