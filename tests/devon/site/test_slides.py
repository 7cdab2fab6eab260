"""The slides of each training session: they follow its timetable, and say what to say."""

import re
from pathlib import Path

import pytest

from tests.site.sites import CHOSEN

TRAINING = Path(__file__).parents[3] / "docs" / "devon" / "training"
SESSIONS = ["team-meeting", "short-session", "half-day"]
STEP = re.compile(r"^\| [\d:–]+ \| \*\*(.+?)\*\*", re.MULTILINE)
NOTE = re.compile(r'<div class="cr-notes">\s*(<p><strong>(.+?)</strong>)?')


@pytest.mark.parametrize("session", SESSIONS)
def test_the_notes_go_through_the_timetable_step_by_step(session):
    steps = [step.rstrip(".") for step in STEP.findall((TRAINING / f"{session}.md").read_text())]
    html = (CHOSEN.folder / "training" / f"slides-{session}" / "index.html").read_text("utf-8")
    said = [name.rstrip(".") for _, name in NOTE.findall(html)]
    assert len(said) == html.count('class="cr-frame"')
    assert list(dict.fromkeys(said)) == steps
    assert said == sorted(said, key=steps.index)
