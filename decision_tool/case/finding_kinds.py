"""The kinds of what is found: how each is called, and what could stand in its place.

What stands in place of a name or number is neutral, so that it never says what nobody wrote.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class FindingKind:
    """A kind of finding; `instead` are words that could stand there, the first the likeliest."""

    label: str
    instead: tuple[str, ...]


WHO = ("[name]", "the child", "a parent", "a relative", "a colleague")

FINDING_KINDS = {
    "nhs": FindingKind("An NHS number", ("[NHS number]",)),
    "upn": FindingKind("A pupil number (UPN)", ("[pupil number]",)),
    "nino": FindingKind("A National Insurance number", ("[number]",)),
    "identity": FindingKind("A number that belongs to one person", ("[number]",)),
    "email": FindingKind("An email address", ("[email address]",)),
    "profile": FindingKind("A name or page on social media", ("[profile]", "[name]")),
    "birth": FindingKind("A date of birth", ("[date of birth]",)),
    "phone": FindingKind("A telephone number", ("[telephone number]",)),
    "plate": FindingKind("A number plate", ("[number plate]", "their car")),
    "collar": FindingKind("A police officer’s number", ("the officer", "[collar number]")),
    "postcode": FindingKind("A postcode", ("[postcode]", "their home")),
    "street": FindingKind("A street or an address", ("[address]", "their home")),
    "school": FindingKind("A school or nursery by name", ("the school", "the nursery")),
    "place": FindingKind("A place, or a name", ("[place]", "[name]")),
    "name": FindingKind("A name", WHO),
    "unseen": FindingKind("Characters that can’t be seen", ("",)),
}
