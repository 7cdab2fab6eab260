"""Change the code in every small way, and see whether a test notices: mutation testing.

    .venv/bin/python -m scripts.mutation                                  all of it
    .venv/bin/python -m scripts.mutation 'decision_tool.case.privacy.*'   a part

It takes a while, so it is run on demand: docs/maintain/mutation.md says what for, and the score of
the last time. What is changed, and which tests are to notice, stands in pyproject.toml. To see a
survivor: .cache/mutation/bin/mutmut show NAME
"""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from scripts.setup import environment
from scripts.setup.steps import ROOT, SetupError, programs, run, step

VENV = ROOT / ".cache" / "mutation"
MUTMUT = str(programs(VENV) / "mutmut")
MUTANTS = ROOT / "mutants"  # where mutmut works, and remembers what it found
LOCKS = (ROOT / "requirements.txt", ROOT / "mutation-requirements.txt")

ENOUGH = 85  # per cent
NOTICED = ("killed", "timeout")
NOT_RUN = ("not checked", "check was interrupted by user")
RESULT = re.compile(r"^ +(\S+)\.(\S+): (.+)$", re.MULTILINE)  # a mutant's module, name and fate
Fates = Mapping[str, Mapping[str, str]]  # of the mutants of each module, by name


def main(only: list[str]) -> int:
    """Run all mutants, or those whose names fit; 0 if enough of all were noticed."""
    try:
        environment.python_packages(VENV, *LOCKS)
    except SetupError as problem:
        print(problem)
        return 1
    shutil.rmtree(MUTANTS, ignore_errors=True)  # what it remembers is of the tests of then
    if failed := run(MUTMUT, "run", "--max-children=2", *only):
        return failed
    fates = read(step("Reading the results", MUTMUT, "results", "--all=true").output)
    print(*told(fates), sep="\n")
    return 0 if is_enough(fates) else 1


def read(results: str) -> Fates:
    """What mutmut says became of each mutant."""
    fates: dict[str, dict[str, str]] = defaultdict(dict)
    for module, name, fate in RESULT.findall(results):
        fates[module][name] = fate
    return fates


def told(fates: Fates) -> Iterator[str]:
    """The survivors, and the score of each module and of all."""
    for module, mutants in fates.items():
        for name, fate in mutants.items():
            if fate not in NOTICED + NOT_RUN:
                yield f"{fate}: {module}.{name}"
    for module, mutants in fates.items():
        yield f"{module}: {_score(Counter(mutants.values()))}"
    yield f"All: {_score(_all(fates))}"


def is_enough(fates: Fates) -> bool:
    """Whether every mutant has run, and enough of them were noticed."""
    count = _all(fates)
    return bool(fates) and _noticed(count) * 100 >= ENOUGH * count.total() and not _not_run(count)


def _score(count: Counter[str]) -> str:
    ran = count.total() - _not_run(count)
    score = f"{_noticed(count)} of {ran} noticed" + (
        f", {_noticed(count) / ran:.1%}" if ran else ""
    )
    if not_run := _not_run(count):
        score += f"; {not_run} did not run, so this is no score of the whole"
    return score


def _all(fates: Fates) -> Counter[str]:
    return Counter(fate for mutants in fates.values() for fate in mutants.values())


def _noticed(count: Counter[str]) -> int:
    return sum(count[fate] for fate in NOTICED)


def _not_run(count: Counter[str]) -> int:
    return sum(count[fate] for fate in NOT_RUN)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
