"""Measure the privacy check.

python -m scripts.privacy_bench [--show]    recall and false alarms for each part and kind, the time
                                            for 10 kB, and the size of the lists; every miss and
                                            false alarm too
"""

import sys
from collections import Counter
from datetime import date
from time import process_time

from decision_tool.case import names
from decision_tool.case.normalise import Span
from decision_tool.case.recogniser import recognised
from decision_tool.case.words import Reader
from scripts.build import word_lists
from scripts.privacy_bench import corpus
from scripts.privacy_bench.corpus import Line, Mark

TODAY = date(2026, 3, 1)
REPEATED = ("The child was seen on 3 May by the 0-19 team. ", "Ann Lee ", "a.", "1 ", "12/03/26 ")


def main(show: bool) -> None:
    """Print the measures of each part."""
    reader = Reader(names.load(word_lists.made()))
    for part in corpus.PARTS:
        lines = list(corpus.part(part))
        _print_part(part, lines, [recognised(line.text, reader, TODAY, False) for line in lines], show)
    _print_times(reader)


def _print_part(part: str, lines: list[Line], found: list[list[tuple[str, Span]]], show: bool) -> None:
    due, met, alarms = Counter[str](), Counter[str](), Counter[str]()
    clean = alarmed = beside = 0
    for line, told in zip(lines, found, strict=True):
        for mark in line.marks:
            due[mark.kind] += 1
            hit = _is_found(line.text, mark, told)
            met[mark.kind] += hit
            if show and not hit:
                print(f"  missed {mark.kind}: {line.text[mark.start : mark.end]!r} in {line.text!r}")
        extra = [each for each in told if not any(_overlap(each[1], mark) for mark in line.marks)]
        if not line.marks:
            clean, alarmed = clean + 1, alarmed + bool(told)
            alarms.update(kind for kind, _ in told)
        elif extra := [each for each in extra if each[0] != "unseen"]:
            beside += len(extra)
        if show and extra:
            print(f"  alarm {[(kind, line.text[slice(*span)]) for kind, span in extra]} in {line.text!r}")
    print(f"{part}: {len(lines)} lines, {clean} of them clean")
    print(f"  recall {met.total() / due.total():.3f} ({met.total()} of {due.total()})")
    print("    " + ", ".join(f"{kind} {met[kind]}/{due[kind]}" for kind in sorted(due)))
    print(f"  clean lines with a false alarm {alarmed / clean:.3f} ({alarmed} of {clean})", dict(alarms))
    print(f"  false alarms beside a mark: {beside}")


def _is_found(text: str, mark: Mark, told: list[tuple[str, Span]]) -> bool:
    """Whether every letter and digit of it is within something found."""
    if mark.kind == "unseen":
        return any(kind == "unseen" for kind, _ in told)
    places = [at for at in range(mark.start, mark.end) if text[at].isalnum()]
    return all(any(start <= at < end for _, (start, end) in told) for at in places)


def _overlap(span: Span, mark: Mark) -> bool:
    return span[0] < mark.end and mark.start < span[1]


def _print_times(reader: Reader) -> None:
    for piece in REPEATED:
        times = []
        for size in (10_000, 50_000):
            text = (piece * size)[:size]
            start = process_time()
            recognised(text, reader, TODAY, False)
            times.append(process_time() - start)
        print(f"{piece!r}: {1000 * times[0]:.0f} ms for 10 kB, {1000 * times[1]:.0f} ms for 50 kB")


if __name__ == "__main__":
    main("--show" in sys.argv)
