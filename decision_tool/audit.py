"""What is wrong between the parts of a protocol's data; `loading` asks before anybody uses it.

The rules here are promises to the reader, so they hold for every partnership's data: immediate
danger is asked first and significant harm second, every path ends, every outcome can be reached and
names its clauses.
"""

from collections.abc import Iterator
from datetime import date

from . import form_pages
from .flow import Flow
from .form_audit import form_faults, when_faults
from .journey import reachable
from .mending import is_email
from .partnership import Line
from .protocol import Protocol
from .reading import Fault, unknown

OUTCOME_KINDS = ("emergency", "harm", "other_route", "stage", "wait", "early", "form", "settled")
NEEDED_SETTINGS = ("manager_email", "online_form")  # the letter and the page to send it use them
SUPPORT = ("stated", "implied", "silent")
LINES = ("first", "who", "do", "say", "record", "next", "note")


def faults(protocol: Protocol) -> list[Fault]:
    """What is wrong between the parts of the data; empty when it can be used."""
    structure = [
        *_namesakes(protocol),
        *_dead_ends(protocol.flow),
        *_loops(protocol.flow),
    ]
    if structure:  # the rest walks the tree
        return structure
    return [
        *_safety_first(protocol.flow),
        *_unreachable(protocol.flow),
        *_outcome_faults(protocol),
        *_clause_faults(protocol),
        *form_faults(protocol),
        *_stage_faults(protocol),
        *_setting_faults(protocol),
        *_day_faults(protocol),
    ]


def _namesakes(protocol: Protocol) -> Iterator[Fault]:
    flow = protocol.flow
    for id in form_pages.ids(protocol.form):
        if flow.node(id):
            remedy = "Give it an id of its own."
            yield Fault("outcomes.toml", f"[{id}]", "has the id of a page of the form.", remedy)
    for id in flow.outcomes:
        if id in flow.questions:
            remedy = "Give it an id of its own."
            yield Fault("outcomes.toml", f"outcome[{id}]", "has the id of a question.", remedy)
    for question in flow.questions.values():
        ids = [option.id for option in question.options]
        for id in dict.fromkeys(id for id in ids if ids.count(id) > 1):
            key = f"question[{question.id}].options[{id}]"
            remedy = "Give the option, the stage or the area another id."
            yield Fault("questions.toml", key, "stands twice.", remedy)


def _dead_ends(flow: Flow) -> Iterator[Fault]:
    for question in flow.questions.values():
        for option in question.options:
            if flow.node(option.to) is None:
                key = f"question[{question.id}].options[{option.id}].to"
                problem = f"leads to “{option.to}”, which does not exist."
                yield Fault("questions.toml", key, problem, "Name a question or an outcome.")


def _loops(flow: Flow) -> Iterator[Fault]:
    for question in flow.questions.values():
        if any(question.id in reachable(flow, option.to) for option in question.options):
            key = f"question[{question.id}].options"
            problem = "lead back to this question, so its paths never end."
            yield Fault("questions.toml", key, problem, "Break the circle.")


def _safety_first(flow: Flow) -> Iterator[Fault]:
    rules = (("first", "emergency"), ("second", "harm"))
    for (place, kind), question in zip(rules, flow.questions.values(), strict=False):
        kinds = {flow.outcomes[o.to].kind for o in question.options if o.to in flow.outcomes}
        if kind not in kinds:
            yield Fault(
                "questions.toml",
                f"question[{question.id}]",
                f"is asked {place}, and has no way to an outcome of kind “{kind}”.",
                "Ask about immediate danger first and significant harm second.",
            )


def _unreachable(flow: Flow) -> Iterator[Fault]:
    found = reachable(flow, flow.start)
    for file, what, ids in (
        ("questions.toml", "question", flow.questions),
        ("outcomes.toml", "outcome", flow.outcomes),
    ):
        for id in ids:
            if id not in found:
                remedy = "Let an option lead to it, or take it out."
                yield Fault(file, f"{what}[{id}]", "can never be reached.", remedy)


def _outcome_faults(protocol: Protocol) -> Iterator[Fault]:
    flow = protocol.flow
    contacts = {contact.id for contact in protocol.contacts}
    for outcome in flow.outcomes.values():
        where = f"outcome[{outcome.id}]"
        lines: list[Line] = [line for key in LINES for line in getattr(outcome, key)]
        for key, ids, known in (
            ("kind", [outcome.kind], OUTCOME_KINDS),
            ("call", outcome.call, contacts),
            ("stage", [outcome.stage or protocol.stages[0].id], {s.id for s in protocol.stages}),
            ("link", [line.link for line in lines if line.link], protocol.settings),
            ("outcome", [line.outcome for line in lines if line.outcome], flow.outcomes),
            ("silent", outcome.silent, protocol.clauses),
        ):
            yield from unknown("outcomes.toml", f"{where}.{key}", ids, known)
        for key in ("clauses", "who", "do", "record", "next"):
            if not getattr(outcome, key):
                yield Fault("outcomes.toml", f"{where}.{key}", "is empty.", "Say it, and cite it.")
        if outcome.go_on:
            question = flow.questions.get(outcome.go_on.question)
            options = [option.id for option in question.options] if question else []
            yield from unknown(
                "outcomes.toml", f"{where}.go_on.question", [outcome.go_on.question], flow.questions
            )
            if outcome.go_on.option:
                key = f"{where}.go_on.option"
                yield from unknown("outcomes.toml", key, [outcome.go_on.option], options)
        for note in outcome.note:
            yield from when_faults(flow, "outcomes.toml", f"{where}.note", note.when or {})


def _clause_faults(protocol: Protocol) -> Iterator[Fault]:
    """Every line shown cites clauses, and only clauses that are there."""
    cited: list[tuple[str, str, tuple[str, ...]]] = [
        ("questions.toml", f"question[{q.id}]", q.clauses) for q in protocol.flow.questions.values()
    ]
    for outcome in protocol.flow.outcomes.values():
        where = f"outcome[{outcome.id}]"
        cited.append(("outcomes.toml", where, outcome.clauses))
        for key in LINES:
            for index, line in enumerate(getattr(outcome, key), 1):
                cited.append(("outcomes.toml", f"{where}.{key}[{index}]", line.clauses))
    cited += [("stages.toml", f"stage[{s.id}]", s.clauses) for s in protocol.stages]
    for section in (*protocol.guide.before, *protocol.guide.after):
        for index, line in enumerate(section.line, 1):
            cited.append(("quick_guide.toml", f"[{section.title}].line[{index}]", line.clauses))
    fields = (*protocol.form.fields, *protocol.form.discussion.field)
    cited += [("form.toml", f"field[{f.id}]", f.clauses) for f in fields]
    cited += [("partnership.toml", f"contact[{c.id}]", (c.clause,)) for c in protocol.contacts]
    cited += [("partnership.toml", f"area[{a.id}]", (a.clause,)) for a in protocol.areas]
    for file, key, clauses in cited:
        if not clauses:
            yield Fault(file, f"{key}.clauses", "is empty.", "Name the clauses behind it.")
        yield from unknown(file, f"{key}.clauses", clauses, protocol.clauses)


def _day_faults(protocol: Protocol) -> Iterator[Fault]:
    edition = protocol.edition
    days = [("made_on", edition.made_on), ("review_due", edition.review_due)]
    if edition.approved_on:
        days.append(("approved_on", edition.approved_on))
    places = [("partnership.toml", f"edition.{key}", day) for key, day in days]
    places += [("changes.toml", f"change[{c.version}].date", c.date) for c in protocol.changes]
    for file, key, day in places:
        try:
            date.fromisoformat(day)
        except ValueError:
            problem = f"is “{day}”, which is no day."
            yield Fault(file, key, problem, "Write it as YYYY-MM-DD, such as 2026-11-23.")


def _setting_faults(protocol: Protocol) -> Iterator[Fault]:
    file = "partnership.toml"
    for id in NEEDED_SETTINGS:
        if id not in protocol.settings:
            remedy = "Add it, and leave its value empty until you know it."
            yield Fault(file, f"setting[{id}]", "is missing.", remedy)
    for setting in protocol.settings.values():
        key = f"setting[{setting.id}]"
        yield from unknown(file, f"{key}.kind", [setting.kind], ("email", "link"))
        if setting.kind == "email" and setting.value and not is_email(setting.value):
            remedy = "Write it like name@partnership.example."
            yield Fault(file, f"{key}.value", "is no email address.", remedy)
        if setting.kind == "link" and setting.value and not setting.value.startswith("https://"):
            yield Fault(file, f"{key}.value", "is no safe address.", "Begin it with https://.")


def _stage_faults(protocol: Protocol) -> Iterator[Fault]:
    known = {stage.id for stage in protocol.stages}
    for question in protocol.flow.questions.values():
        asked_of = [question.stage] if question.stage else []
        yield from unknown("questions.toml", f"question[{question.id}].stage", asked_of, known)
    for stage in protocol.stages:
        yield from unknown("stages.toml", f"stage[{stage.id}].support", [stage.support], SUPPORT)
