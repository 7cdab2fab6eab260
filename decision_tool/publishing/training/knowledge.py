"""The bank of questions with one right answer each, read from `knowledge.toml`.

Most are those of the knowledge check. Some stand on a slip, before or after a session: other
questions on the same themes, so that nobody knows more after it for having read them before.

For the build and the check in the terminal. The answers stand on a page of their own, where the
browser looks them up once the learner has given one, so that the questions' page does not give
them away. That keeps them from a glance at its source, and from nothing more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from string import ascii_uppercase

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.folder import words
from ...loading.placeholders import fill
from ...loading.shape import built
from ...loading.toml_files import read_file
from ...model.protocol import Protocol

FILE = "knowledge.toml"
BEFORE, AFTER = "before", "after"
SLIPS = (BEFORE, AFTER)


@dataclass(frozen=True)
class CheckAnswer:
    """One of the answers to choose from, and what a learner is told who chooses it."""

    label: str
    feedback: str
    right: bool = False


@dataclass(frozen=True)
class CheckQuestion:
    """A question, and the clauses that the right answer follows from.

    `theme` is what it is about, `slip` one of SLIPS or "" for the check, and `case` a short story.
    """

    id: str
    title: str
    clauses: tuple[str, ...]
    options: tuple[CheckAnswer, ...]
    theme: str = ""
    slip: str = ""
    case: str = ""

    @property
    def lettered(self) -> Mapping[str, CheckAnswer]:
        """The answers by the letter that people call them by."""
        return dict(zip(ascii_uppercase, self.options, strict=False))

    @property
    def right(self) -> str:
        """The letter of the right answer."""
        return next(letter for letter, answer in self.lettered.items() if answer.right)


@dataclass(frozen=True)
class Bank:
    """All questions; the words for their themes; what people say how sure they are of, 1 to 5."""

    question: tuple[CheckQuestion, ...] = ()
    themes: dict[str, str] = field(default_factory=dict)
    sure: tuple[str, ...] = ()

    @property
    def check(self) -> tuple[CheckQuestion, ...]:
        return self.on_slip("")

    def on_slip(self, slip: str) -> tuple[CheckQuestion, ...]:
        """The questions of one of SLIPS, or of the check."""
        return tuple(question for question in self.question if question.slip == slip)


def load(folder: Traversable, protocol: Protocol) -> Bank:
    """The questions in `folder`, none where it has none; raises ProtocolError."""
    if not (folder / FILE).is_file():
        return Bank()
    faults: list[Fault] = []
    table = read_file(folder, FILE, Bank, faults)
    table = fill(table, words(protocol), Place(FILE), faults)
    if faults:
        raise ProtocolError(faults)
    bank = built(Bank, table)
    faults = [fault for it in bank.question for fault in _faults(it, bank, protocol)]
    if faults := faults or list(_uneven(bank)):
        raise ProtocolError(faults)
    return bank


def _uneven(bank: Bank) -> Iterator[Fault]:
    """Slips that can't be compared: what is before has to be after, in the same order."""
    before, after = ([it.theme for it in bank.on_slip(slip)] for slip in SLIPS)
    if before != after:
        problem = f"have not the same themes: before {_list(before)}, after {_list(after)}."
        yield Place(FILE, "question").fault(
            f"The slips {problem}", "Ask of each on both, in order."
        )


def _list(themes: list[str]) -> str:
    return ", ".join(themes) or "none"


def _faults(question: CheckQuestion, bank: Bank, protocol: Protocol) -> Iterator[Fault]:
    key = f"question[{question.id}]"
    right = sum(answer.right for answer in question.options)
    if right != 1:
        problem = f"holds {right} right answers." if right else "holds no right answer."
        yield Fault(FILE, f"{key}.options", problem, "Write right = true in one of them.")
    if len(question.options) < 2:
        remedy = "Write at least two, of which one is wrong."
        yield Fault(FILE, f"{key}.options", "leaves nothing to choose.", remedy)
    if not question.clauses:
        yield Fault(FILE, f"{key}.clauses", "is empty.", "Name the clauses behind it.")
    yield from Place(FILE, f"{key}.clauses").unknown(question.clauses, protocol.clauses)
    if question.theme or question.slip:
        yield from Place(FILE, f"{key}.theme").unknown([question.theme], bank.themes)
    yield from Place(FILE, f"{key}.slip").unknown([question.slip], ("", *SLIPS))
