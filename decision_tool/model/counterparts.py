"""Whom exactly to ask at each stage: roles and teams of agencies, as far as they are known."""

from collections.abc import Iterator
from dataclasses import dataclass

from .partnership import tel


@dataclass(frozen=True)
class Counterpart:
    """Who acts for an agency, or for the agencies of a sector: roles and teams, never a person.

    `roles` are who acts there at each stage, by its id. `number` and `email` are a team's.
    `checked` (YYYY-MM-DD) is the day on which somebody made sure that all of it holds.
    """

    id: str
    name: str
    checked: str
    roles: dict[str, str]
    number: str = ""
    email: str = ""

    @property
    def tel(self) -> str:
        return tel(self.number)


@dataclass(frozen=True)
class Counterparts:
    """Those that a partnership has gathered; while it knows of none, `unset` says whom to ask.

    `clauses` are the silences that leave them out. Without `unset` nothing is said at all.
    """

    unset: str = ""
    clauses: tuple[str, ...] = ()
    counterpart: tuple[Counterpart, ...] = ()

    def at(self, stage: str) -> Iterator[Counterpart]:
        """Those of whom it is known who acts at a stage."""
        return (each for each in self.counterpart if stage in each.roles)
