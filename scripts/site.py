#!/usr/bin/env python3
"""Serve, build or test the site, from nothing but Python 3.11 and a first connection.

    python3 scripts/site.py serve    read the site here, reloading as you write
    python3 scripts/site.py build    write it to site/
    python3 scripts/site.py test     run every check and test

Each command first sets up what it needs, in folders that git ignores.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said before anything newer is imported
    sys.exit(
        "This needs Python 3.11 or newer and is running on {}.{}: install a newer one from your "
        "system's packages or python.org, and start this with it.".format(*sys.version_info)
    )

import argparse
import signal
import socket
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts import checks, environment
from scripts.steps import PYTHON, SetupError, run

FIRST_PORT, LAST_PORT = 8000, 8099


def serve() -> int:
    """Serve the site on this machine, and reload it as its files change.

    A warning is only said here: a page being written has loose ends.
    """
    return run(
        PYTHON, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{free_port()}"
    )


def build() -> int:
    """Write the site to `site/`, with PDFs where there is a browser; a warning is an error."""
    return run(PYTHON, "-m", "mkdocs", "build", "--strict") or run(PYTHON, "-m", "scripts.pdf")


def free_port() -> int:
    """The usual port, or the next one when another site is being served already."""
    for port in range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise SetupError(f"Ports {FIRST_PORT} to {LAST_PORT} are in use: stop a site being served.")


COMMANDS = {"serve": serve, "build": build, "test": checks.test}


def main() -> int:
    """Run one command; the exit code is 0 only if everything it did succeeded."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS)
    command = COMMANDS[parser.parse_args().command]
    # As an exception, so that what we started is stopped with us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        environment.prepare()
        return command()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
