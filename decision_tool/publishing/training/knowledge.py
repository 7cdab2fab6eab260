"""The knowledge check: questions with one right answer each, read from `knowledge.toml`.

For the build and the check in the terminal. The answers stand on a page of their own, where the
browser looks them up once the learner has given one, so that the questions' page does not give
them away. That keeps them from a glance at its source, and from nothing more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from string import ascii_uppercase

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.folder import words
from ...loading.placeholders import fill
from ...loading.shape import built
from ...loading.toml_files import read_file
from ...model.protocol import Protocol

FILE = "knowledge.toml"


@dataclass(frozen=True)
class CheckAnswer:
    """One of the answers to choose from, and what a learner is told who chooses it."""

    label: str
    feedback: str
    right: bool = False


@dataclass(frozen=True)
class CheckQuestion:
    """A question, and the clauses that the right answer follows from."""

    id: str
    title: str
    clauses: tuple[str, ...]
    options: tuple[CheckAnswer, ...]

    @property
    def lettered(self) -> Mapping[str, CheckAnswer]:
        """The answers by the letter that people call them by."""
        return dict(zip(ascii_uppercase, self.options, strict=False))


@dataclass(frozen=True)
class KnowledgeFile:
    question: tuple[CheckQuestion, ...]


def load(folder: Traversable, protocol: Protocol) -> tuple[CheckQuestion, ...]:
    """The questions in `folder`, none where it has none; raises ProtocolError."""
    if not (folder / FILE).is_file():
        return ()
    faults: list[Fault] = []
    table = read_file(folder, FILE, KnowledgeFile, faults)
    table = fill(table, words(protocol), Place(FILE), faults)
    if faults:
        raise ProtocolError(faults)
    questions = built(KnowledgeFile, table).question
    if faults := [fault for question in questions for fault in _faults(question, protocol)]:
        raise ProtocolError(faults)
    return questions


def _faults(question: CheckQuestion, protocol: Protocol) -> Iterator[Fault]:
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
