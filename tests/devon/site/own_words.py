"""Runs of words that stand in the published protocol, kept as hashes and not as text.

    python -m tests.devon.site.own_words PROTOCOL.txt

writes them anew from a copy of the published page, after a new edition of it.
"""

import re
import sys
from hashlib import blake2b
from pathlib import Path

RUN = 8  # words in a row that would be copied
FILE = Path(__file__).with_name("own_words.txt")
WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")


def words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in WORD.findall(text.lower())]


def runs(text: str) -> list[str]:
    """Every run of RUN words of a text, in order."""
    told = words(text)
    return [" ".join(told[at : at + RUN]) for at in range(len(told) - RUN + 1)]


def hashed(run: str) -> str:
    return blake2b(run.encode(), digest_size=6).hexdigest()


def copied(text: str, theirs: frozenset[str]) -> list[str]:
    """The runs of `text` that stand in the published protocol too."""
    return [run for run in runs(text) if hashed(run) in theirs]


def known() -> frozenset[str]:
    return frozenset(FILE.read_text("utf-8").split())


if __name__ == "__main__":
    source = Path(sys.argv[1]).read_text("utf-8")
    FILE.write_text("\n".join(sorted({hashed(run) for run in runs(source)})) + "\n", "utf-8")
