"""Measure the privacy check.

python -m scripts.privacy_bench [--show]    recall and false alarms for each part and kind, the time
                                            for 10 and 50 kB, and the size of the lists; each miss
                                            and false alarm too
"""

import subprocess
import sys
from collections import Counter
from datetime import date
from time import process_time

from decision_tool.case import names
from decision_tool.case.recogniser import Found, recognised
from decision_tool.case.words import Reader
from scripts.build import word_lists
from scripts.privacy_bench import corpus
from scripts.privacy_bench.corpus import Line, Mark

TODAY = date(2026, 3, 1)
REPEATED = ("The child was seen on 3 May by the 0-19 team. ", "Ann Lee ", "a.", "1 ", "12/03/26 ")
BROTLI = "process.stdin.pipe(require('zlib').createBrotliCompress()).pipe(process.stdout)"


def main(show: bool) -> None:
    """Print the measures of each part."""
    text = word_lists.made()
    reader = Reader(names.load(text))
    for part in corpus.PARTS:
        lines = list(corpus.part(part))
        told = [recognised(line.text, reader, TODAY, line.is_reference) for line in lines]
        pairs = list(zip(lines, told, strict=True))
        print(f"\n{part}: {len(lines)} lines")
        _print_recall(pairs)
        _print_alarms(pairs)
        if show:
            _print_mistakes(pairs)
    _print_times(reader)
    packed = subprocess.run(["node", "-e", BROTLI], input=text.encode(), capture_output=True)
    print(f"\nlists: {len(packed.stdout):,} bytes in brotli")


def _print_recall(pairs: list[tuple[Line, tuple[Found, ...]]]) -> None:
    due = Counter(mark.kind for line, _ in pairs for mark in line.marks)
    met = Counter(
        mark.kind for line, told in pairs for mark in line.marks if is_found(line, mark, told)
    )
    print(f"  recall {met.total() / due.total():.3f} ({met.total()} of {due.total()})")
    print("    " + ", ".join(f"{kind} {met[kind]}/{due[kind]}" for kind in sorted(due)))


def _print_alarms(pairs: list[tuple[Line, tuple[Found, ...]]]) -> None:
    clean = [told for line, told in pairs if not line.marks]
    alarms = Counter(kind for told in clean for kind, _ in told)
    alarmed = sum(map(bool, clean))
    print(
        f"  clean lines with a false alarm {alarmed / len(clean):.3f} ({alarmed} of {len(clean)})"
    )
    print("    " + ", ".join(f"{kind} {alarms[kind]}" for kind in sorted(alarms)))
    others = sum(len(beside(line, told)) for line, told in pairs if line.marks)
    print(f"  false alarms beside what was rightly found: {others}")


def _print_mistakes(pairs: list[tuple[Line, tuple[Found, ...]]]) -> None:
    for line, told in pairs:
        for mark in line.marks:
            if not is_found(line, mark, told):
                print(f"  missed {mark.kind} {line.text[mark.start : mark.end]!r}: {line.text!r}")
        for kind, span in beside(line, told):
            print(f"  alarm {kind} {line.text[slice(*span)]!r}: {line.text!r}")


def is_found(line: Line, mark: Mark, told: tuple[Found, ...]) -> bool:
    """Whether every letter and digit of it is within something found, of whatever kind."""
    if mark.kind == "unseen":
        return any(kind == "unseen" for kind, _ in told)
    places = [at for at in range(mark.start, mark.end) if line.text[at].isalnum()]
    return all(any(start <= at < end for _, (start, end) in told) for at in places)


def beside(line: Line, told: tuple[Found, ...]) -> list[Found]:
    """What was found where nothing is marked."""
    unseen = any(mark.kind == "unseen" for mark in line.marks)
    return [
        (kind, (start, end))
        for kind, (start, end) in told
        if not any(start < mark.end and mark.start < end for mark in line.marks)
        and not (unseen and kind == "unseen")
    ]


def _print_times(reader: Reader) -> None:
    print()
    for piece in REPEATED:
        times = []
        for size in (10_000, 50_000):
            text = (piece * size)[:size]
            start = process_time()
            recognised(text, reader, TODAY, False)
            times.append(1000 * (process_time() - start))
        print(f"{piece!r}: {times[0]:.0f} ms for 10 kB, {times[1]:.0f} ms for 50 kB")


if __name__ == "__main__":
    main("--show" in sys.argv)
