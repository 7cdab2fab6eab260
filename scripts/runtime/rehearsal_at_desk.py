"""Write a scenario once, so that all that this takes is imported, and can be compared.

For the build of the browser's Python alone, as rehearsal.py is. It stands by itself, since what it
calls is in no record: who writes a scenario may wait for the second file of Pyodide.
"""

import json
import re
from typing import Any

from decision_tool.writing import desk

LISTS = {"sectors": {"a": "A"}, "themes": {}, "levels": {"b": "B"}}
SCENARIO = {"sector": "a", "level": "b", "title": "Sam Smith"}
ASKED = re.compile(r'data-do="answer" data-at="(.+?)" data-question="(.+?)" data-option="(.+?)"')


def rehearse_at_desk(text: str) -> dict[str, str]:
    """Write a scenario that always takes the first answer: the requests, and their answers."""
    respond, answers = desk.opened(text), {}

    def ask(do: str, draft: Any, **more: str) -> Any:
        asked = json.dumps({"do": do, "draft": draft, "lists": LISTS, **more})
        answers[asked] = respond(asked)
        told = json.loads(answers[asked])
        if "error" in told:
            raise RuntimeError(f"No scenario can be written under Pyodide: {told['error']}")
        return told

    told = ask("show", SCENARIO)
    while asked := ASKED.search(told["fields"]):
        at, question, option = asked.groups()
        told = ask("answer", told["draft"], at=at, question=question, option=option)
    for do in ("check", "play", "file"):
        made = ask(do, told["draft"])
    ask("open", {}, text=made["file"]["text"])
    ask("open", {}, text="title = “One”")
    return answers
