"""The tool in a terminal: see `terminal.main`."""

import sys

from .terminal.main import main

if __name__ == "__main__":
    sys.exit(main())
