"""A partnership's data with all filled in that it may leave open: as it is after adoption.

python -m tests.filled_in FOLDER    writes it to FOLDER/<name of the partnership>
"""

import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

from decision_tool.loading.folder import bundled

VALUES = {
    "email": "manager@partnership.example",
    "link": "https://partnership.example/{id}",
    "phone": "01632 960000",
}
SETTING = re.compile(
    r'(?P<head>\[\[setting\]\]\nid = "(?P<id>.+)"\nkind = "(?P<kind>.+)"\n(?:.+\n)*?value = )'
    r'"[^"]*"'
)
OWNER, APPROVED = "A Person, Partnership Office", date.today().isoformat()


def filled_in(data: Path, folder: Path) -> Path:
    """A copy of `data` in `folder`, under the same name."""
    copy = folder / data.name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy)
    file = copy / "partnership.toml"
    text = SETTING.sub(_value, file.read_text("utf-8"))
    text = re.sub(r'^owner = ".*"', f'owner = "{OWNER}"', text, flags=re.MULTILINE)
    text = re.sub(r'^approved_on = ".*"', f'approved_on = "{APPROVED}"', text, flags=re.MULTILINE)
    file.write_text(text, "utf-8")
    return copy


def _value(setting: re.Match[str]) -> str:
    value = VALUES[setting["kind"]].format(id=setting["id"])
    return f'{setting["head"]}"{value}"'


if __name__ == "__main__":
    chosen = bundled(os.environ.get("PARTNERSHIP", ""))
    filled_in(Path(str(chosen)), Path(sys.argv[1]))
