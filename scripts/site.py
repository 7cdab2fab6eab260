#!/usr/bin/env python3
"""Serve, build or test the site of a partnership, from nothing but Python 3.11 and a connection.

    python3 scripts/site.py serve            read the site here, reloading as you write
    python3 scripts/site.py build            write it to site/
    python3 scripts/site.py test             run every check and test; --quick: without browser
    python3 scripts/site.py build NAME       any of these for another partnership

Each command first sets up what it needs, in folders that git ignores.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said before anything newer is imported
    sys.exit(
        "This needs Python 3.11 or newer and is running on {}.{}: install a newer one from your "
        "system's packages or python.org, and start this with it.".format(*sys.version_info)
    )

import argparse
import os
import signal
import socket
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from decision_tool.loading.faults import ProtocolError
from decision_tool.loading.folder import bundled, default
from scripts import checks
from scripts.setup import environment
from scripts.setup.steps import PYTHON, SetupError, run

FIRST_PORT, LAST_PORT = 8000, 8099
STEPS = (("mkdocs", "build", "--strict"), ("scripts.build.pdf",), ("scripts.host.ready",))
PARTNERSHIP = "PARTNERSHIP"  # the environment variable that tells every program which one


def serve(options: argparse.Namespace) -> int:
    """Serve the site on this machine, and reload it as its files change.

    A warning is only said here: a page being written has loose ends.
    """
    address = f"127.0.0.1:{free_port()}"
    return run(PYTHON, "-m", "scripts.build.serving", "--no-strict", "--dev-addr", address)


def build(options: argparse.Namespace) -> int:
    """Write the site to `site/`, with PDFs and pictures where there is a browser, ready for a host.

    A warning is an error.
    """
    return next(filter(None, (run(PYTHON, "-m", *each) for each in STEPS)), 0)


def test(options: argparse.Namespace) -> int:
    """Run every check and test, or the quick ones."""
    return checks.quick() if options.quick else checks.test()


def free_port() -> int:
    """The usual port, or the next one when another site is being served already."""
    for port in range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise SetupError(f"Ports {FIRST_PORT} to {LAST_PORT} are in use: stop a site being served.")


COMMANDS = {"serve": serve, "build": build, "test": test}


def main() -> int:
    """Run one command; the exit code is 0 only if everything it did succeeded."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("partnership", nargs="?", default="", metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="of the tests, those in seconds")
    options = parser.parse_args()
    # As an exception, so that what we started is stopped with us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        os.environ[PARTNERSHIP] = options.partnership or default()
        bundled(options.partnership)  # stops where there is none of that name
        environment.prepare()
        return COMMANDS[options.command](options)
    except (ProtocolError, SetupError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
