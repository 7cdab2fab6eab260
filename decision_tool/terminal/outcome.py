"""What an outcome tells, as data and as text for a terminal."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..model.days import spoken_day
from ..model.description import Description, WayOn
from ..model.partnership import Contact, Line
from ..model.protocol import Protocol

LINES = ("first", "do", "who", "say", "record", "next")


def as_data(protocol: Protocol, told: Description) -> dict[str, Any]:
    """All that is told but the answers and clauses, which a question has too."""
    return {
        "summary": told.summary,
        "call": [_contact(contact) for contact in told.calls],
        **{key: _lines(protocol, getattr(told, key)) for key in LINES},
        "whom": _whom(protocol, told),
        "go_on": _way_on(told.go_on) if told.go_on else None,
        "note": [{"lead": note.lead, "text": _line(protocol, note)} for note in told.notes],
        "support": _line(protocol, told.support) if told.support else None,
        "silent": {clause.id: clause.text for clause in told.silences},
        "guidance": {fact.id: fact.told for fact in told.national},
    }


def _contact(contact: Contact) -> dict[str, str]:
    return {key: getattr(contact, key) for key in ("id", "name", "number", "opening")}


def _way_on(way_on: WayOn) -> dict[str, str]:
    return {"label": way_on.label, "to": way_on.to.id, "answer": way_on.answer}


def as_text(protocol: Protocol, told: Description) -> Iterator[str]:
    """The same, line by line: whom to call and what comes before all else, then the rest."""
    urgent = [*map(_call, told.calls), *_lines(protocol, told.first)]
    if urgent:
        yield from [*urgent, ""]
    yield from [told.title, *filter(None, [told.summary]), ""]
    for heading, lines in _sections(protocol, told).items():
        if lines:
            yield from [heading, *(f"  {line}" for line in lines), ""]


def guidance(told: Description) -> Iterator[str]:
    """The national guidance behind its lines, apart from the protocol."""
    if told.national:
        yield from ["", "National guidance, not the protocol"]
        yield from (f"  {fact.id}  {fact.told}" for fact in told.national)


def _sections(protocol: Protocol, told: Description) -> dict[str, list[str]]:
    """What stands under each heading of the page."""
    return {
        "Do this now": [*_lines(protocol, told.do), *_go_on(told.go_on)],
        "Who": [*_lines(protocol, told.who), *_whom(protocol, told)],
        "What you could say": _lines(protocol, told.say),
        "What to record": _lines(protocol, told.record),
        "What comes next": _lines(protocol, told.next),
        "Also for you": [f"{note.lead}: {_line(protocol, note)}" for note in told.notes],
        told.limits: [
            *_lines(protocol, [told.support] if told.support else []),
            *(f"{clause.text} [{clause.id}]" for clause in told.silences),
        ],
    }


def _whom(protocol: Protocol, told: Description) -> list[str]:
    """Who acts at this stage at each agency, or whom to ask while nobody knows."""
    if not told.stage:
        return []
    found = [
        f"{it.name}: {it.roles[told.stage]}. "
        + "".join(f"{way}. " for way in (it.number, it.email) if way)
        + f"Checked on {spoken_day(it.checked)}."
        for it in protocol.counterparts.at(told.stage)
    ]
    left_out = protocol.counterparts
    unset = Line(left_out.unset, left_out.clauses)
    return found or (_lines(protocol, [unset]) if left_out.unset else [])


def _call(contact: Contact) -> str:
    name = contact.name if contact.name != contact.number else ""
    more = ", ".join(filter(None, [name, contact.opening]))
    return f"Call {contact.number} ({more})" if more else f"Call {contact.number}"


def _go_on(way_on: WayOn | None) -> list[str]:
    """What to answer to go on; where that is open, the question to answer."""
    if not way_on:
        return []
    return [f"{way_on.label} (--answer {way_on.answer or f'{way_on.to.id}=…'})"]


def _lines(protocol: Protocol, lines: Sequence[Line]) -> list[str]:
    return [_line(protocol, line) for line in lines]


def _line(protocol: Protocol, line: Line) -> str:
    """A line, what it names to go to or to read, and what is behind it."""
    cites = f"[{line.behind}]" if line.behind else ""
    return " ".join(filter(None, [line.text, *_named(protocol, line), cites]))


def _named(protocol: Protocol, line: Line) -> Iterator[str]:
    if line.link:
        setting = protocol.settings[line.link]
        yield f"{setting.label}: {setting.value}" if setting.value else setting.unset
    if line.outcome:
        title = protocol.flow.outcomes[line.outcome].called
        yield f"“{title}”."
    if line.page:
        yield f"Read more: {line.page}"
