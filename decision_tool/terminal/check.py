"""Check a partnership's data and pages: all that a build would refuse, in one go."""

import argparse
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from ..loading import sign_off
from ..loading.audit.references import pages_named
from ..loading.faults import Fault, ProtocolError, told
from ..loading.folder import bundled, compiled, names, namesakes, sound
from ..loading.tables import Tables
from ..model import paths
from ..model.protocol import Protocol
from ..publishing import made
from ..publishing.prose import check
from ..publishing.prose.docs import Docs
from ..publishing.prose.home import Home
from ..publishing.training import balance, knowledge, scenarios

DOCS = Path(__file__).parents[2] / "docs"


def run(options: argparse.Namespace) -> int:
    """Say what is wrong (by raising ProtocolError), or how much was checked."""
    folder = bundled(options.folder)
    tables = sound(folder)
    protocol = compiled(tables)
    if faults := list(_faults(protocol, tables, folder)):
        raise ProtocolError(faults)
    count = sum(path.combinations for path in paths.paths(protocol.flow))
    cases = scenarios.load_scenarios(folder, protocol)
    print(f"{folder}: no fault found; {count} ways through the questions all end well.")
    print(f"{len(cases)} training scenarios all lead where they say.")
    for line in balance.table(protocol, cases) if cases else ():
        print(f"  {line}")
    return 0


def _faults(protocol: Protocol, tables: Tables, folder: Traversable) -> Iterator[Fault]:
    """What is wrong beside the protocol itself: in its id, sign-off, training and pages."""
    if folder.name in names():
        others = [bundled(name) for name in names() if name != folder.name]
        yield from namesakes(protocol.id, others)
    yield from sign_off.faults(folder, protocol)
    training = [
        *told(lambda: knowledge.load(folder, protocol)),
        *told(lambda: scenarios.load_scenarios(folder, protocol)),
    ]
    yield from training
    if not training and DOCS.is_dir():  # pages are made of the training too
        # What the home page leads to is checked in its own file, so here an empty one will do.
        pages = [*made.pages(protocol, folder, {}), made.home_page(protocol, Home())]
        yield from check.faults(protocol, Docs(DOCS, folder.name), pages, pages_named(tables))
