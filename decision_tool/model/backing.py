"""How far the source backs the stages, in one sentence: it stands wherever they are drawn."""

from .protocol import Protocol

SAID = {"stated": "sets out {}", "implied": "points to {}", "silent": "leaves {} open"}


def backing(protocol: Protocol) -> str:
    """Of how many stages the source says what, such as "… the protocol sets out 3 and leaves…"."""
    supports = [stage.support for stage in protocol.stages]
    counts = {support: supports.count(support) for support in SAID}
    parts = [said.format(counts[support]) for support, said in SAID.items() if counts[support]]
    *some, last = parts
    told = f"{', '.join(some)} and {last}" if some else last
    return f"Of these {len(supports)} {protocol.nouns}, the protocol {told}."
