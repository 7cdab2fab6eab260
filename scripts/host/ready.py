"""Make a built site ready for a web server.

    python -m scripts.host.ready [FOLDER]    the last step of `scripts/site.py build`

Packed copies come to stand beside the files, and configurations at the top (see `files.py`).
"""

import os
import sys
from pathlib import Path

from scripts.host import files
from scripts.host.pack import PackError, pack

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "packed"
SITE = ROOT / "site"


def ready(site: Path, address: str = "") -> int:
    """Do both; the number of copies that had to be made. Raises PackError."""
    files.write(site, address)
    return pack(site, CACHE)


def main(arguments: list[str]) -> int:
    """Make the folder ready, or say why not."""
    site = Path(arguments[0]) if arguments else SITE
    try:
        made = ready(site, os.environ.get("SITE_URL", ""))
    except PackError as problem:
        print(f"The site can't be packed. {problem}", file=sys.stderr)
        return 1
    print(f"Ready for a web server: {made} files packed anew.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
