"""The HTML of a draft: its fields, and the questions of the tool to answer at each point."""

from typing import Any

from .. import pages
from ..loading.shape import Table
from ..model.flow import Question
from ..model.protocol import Protocol
from ..pages.render import renderer
from ..publishing.training import feedback
from ..publishing.training.lists import Lists
from ..publishing.training.story import OTHER_AREA
from . import way

TONES = {
    feedback.PLAIN: "Look again",
    feedback.FITS: "Fits too",
    feedback.SAFER: "Safer than needed",
    feedback.RISK: "A child is left at risk",
}
AREA_ELSE = "Something else"

render = renderer(__package__, pages.__name__)


def fields(protocol: Protocol, lists: Lists, draft: Table) -> str:
    """All that can be filled in, as it is now."""
    flow = protocol.flow
    found = list(way.ways(flow, draft))

    def needed(question: Question) -> bool:
        return question.id in flow.safety or feedback.is_delay(flow, question)

    context: dict[str, Any] = {
        "d": draft,
        "ways": found,
        "end": way.end(found),
        "lists": lists,
        "areas": {area.id: area.label for area in protocol.areas} | {OTHER_AREA: AREA_ELSE},
        "tones": TONES,
        "needed": needed,
        "leads": lambda option: flow.node(option.to),
        "root": "../../",
        "here": "../../next-step/",
    }
    return render("fields_of_draft.html", protocol, **context)
