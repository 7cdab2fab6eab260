"""The facts that Markdown pages take in, one in a file, made from the protocol's data.

A page writes {!emergency_call.md!} and never a number. The files are written when they change,
and only then, so that live reload comes to rest.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from markdown import Markdown  # type: ignore[import-untyped]

from ...loading.folder import words
from ...model.days import spoken_day
from ...model.partnership import Contact, Setting, tel
from ...model.protocol import Protocol

WORDS = ("partnership", "short_name", "place", "manager", "form", "noun", "nouns", "count")


def fragments(protocol: Protocol) -> Iterator[tuple[str, str]]:
    """The name and text of each fragment."""
    known = words(protocol)
    for word in WORDS:
        yield word, known[word]
    for contact in protocol.contacts:
        word = contact.id.replace("-", "_")
        yield word, contact.number
        yield f"{word}_call", f"[{contact.number}]({contact.tel})"
        yield f"{word}_hours", _hours(contact)
    for setting in protocol.settings.values():
        yield setting.id.replace("-", "_"), _value(setting)
    yield "standing", _standing(protocol)
    yield "missing", "\n".join(_missing(protocol))
    yield "publisher", _publisher(protocol)
    yield "areas", "\n".join(f"- {area.label} [{area.clause}]" for area in protocol.areas)
    yield "stages", "\n".join(_stages(protocol))


def _hours(contact: Contact) -> str:
    """When a contact answers, its other number to be called from here too."""
    if not (other := contact.out_of_hours):
        return contact.opening
    before, _, after = contact.opening.rpartition(other)
    return f"{before}[{other}]({tel(other)}){after}"


def _value(setting: Setting) -> str:
    """What is filled in, or where to find it; an email address is known to be one as it stands."""
    if not setting.value:
        return setting.unset
    return setting.value if setting.kind == "email" else f"[{setting.shown}]({setting.href})"


def _standing(protocol: Protocol) -> str:
    """Whose site this is, and whether the partnership has approved it."""
    edition = protocol.edition
    if not edition.approved_on:
        return (
            "It is not the partnership’s own site, unless the partnership adopts it. The "
            "partnership has not approved this edition. Until it does, read it as a guide."
        )
    return f"The {protocol.name} approved this edition on {spoken_day(edition.approved_on)}."


def _publisher(protocol: Protocol) -> str:
    owner = protocol.edition.owner
    return f"This edition’s owner is {owner}." if owner else "This edition has no publisher yet."


def _missing(protocol: Protocol) -> Iterator[str]:
    """What the partnership has still to fill in."""
    unset = [setting.label for setting in protocol.settings.values() if not setting.value]
    unset += ["Approval by the partnership"] if not protocol.edition.approved_on else []
    unset += ["An owner"] if not protocol.edition.owner else []
    gaps = "[What the protocol does not say](../silences.md) is a page of its own."
    if not unset:
        yield f"Everything that a partnership can fill in is filled in. {gaps}"
        return
    yield "This edition still lacks:\n"
    yield from (f"- {what}" for what in unset)
    yield f"\n{gaps}"


def _stages(protocol: Protocol) -> Iterator[str]:
    for number, stage in enumerate(protocol.stages, 1):
        link = f"[{stage.name}](../next-step/{stage.id}.md)"
        yield f"{number}. **{link}**: {stage.action}"


def write(protocol: Protocol, folder: Path, parts: Iterable[Path]) -> None:
    """Bring the files up to date, and take away those that are no fragment any more.

    `parts` are the texts that several of the partnership's pages share.
    """
    wanted = {f"{name}.md": text + "\n" for name, text in fragments(protocol)}
    wanted |= {file.name: file.read_text("utf-8") for file in parts}
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.md"):
        if file.name not in wanted:
            file.unlink()
    for name, text in wanted.items():
        file = folder / name
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")


def put_in(text: str, facts: Markdown) -> str:
    """The text with its fragments in their places; `facts` is a Markdown that includes files."""
    return "\n".join(facts.preprocessors["include"].run(text.splitlines()))
