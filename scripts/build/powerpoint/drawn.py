"""The drawings of slides as shapes of PowerPoint, from the same data as those of the pages.

Each fills the place under the heading, and is one group with a text for those who do not see it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as COLOUR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from decision_tool.model.backing import backing
from decision_tool.model.sentences import capital
from decision_tool.publishing.drawings import SHOWN, Drawings
from decision_tool.publishing.journey import journey
from decision_tool.publishing.training.sessions import Sign
from scripts.build.powerpoint.look import FOOT
from scripts.build.powerpoint.shapes import box, words

LEFT, TOP, WIDTH = 5.0, 13.5, 90.0


def stairs(draw: Any, drawings: Drawings) -> str:
    """The stages from the foot up, the form above them and the child under all."""
    protocol = drawings.protocol
    steps = [(f"{number}   {it.name}: ", it.action) for number, it in enumerate(protocol.stages, 1)]
    steps.append((f"{capital(protocol.form_name)}: ", f"if no {protocol.noun} settles it"))
    _climb(draw, steps, LEFT, WIDTH, FOOT - 8.5, 22)
    box(
        draw, "The child comes first, at every step", LEFT, FOOT - 7.75, WIDTH, 4.5, 22,
        fill=COLOUR.ACCENT_1, ink=COLOUR.BACKGROUND_1,
    )  # fmt: skip
    words(draw, backing(protocol), LEFT, FOOT - 2.75, WIDTH, 2.5, 14, COLOUR.ACCENT_6)
    return "The stages as steps, from the foot up: " + "; ".join(a + b for a, b in steps)


def _climb(
    draw: Any, steps: Sequence[tuple[str, str]], left: float, width: float, foot: float, points: int
) -> None:
    """Steps that rise to the right, the last with a dashed edge."""
    height = (foot - TOP) / len(steps)
    for place, (name, action) in enumerate(steps):
        shift, last = 0.045 * width * place, place == len(steps) - 1
        top = foot - height * (place + 1)
        box(
            draw, name, left + shift, top, width - shift, height - 0.75, points,
            more=action, dashed=last,
        )  # fmt: skip


def journey_(draw: Any, drawings: Drawings) -> str:
    """The questions down the left, with what leaves each; the stages up the right."""
    protocol = drawings.protocol
    legs = journey(protocol)
    height = (FOOT - 3.5 - TOP) / len(legs)
    for place, leg in enumerate(legs):
        top = TOP + height * place
        box(
            draw, leg.question.title, LEFT, top, 31, height - 1.25, 16,
            fill=COLOUR.BACKGROUND_2, edge=COLOUR.BACKGROUND_2,
        )  # fmt: skip
        if leg.calls:
            box(
                draw, leg.calls[0].title, LEFT + 33, top + 0.4, 19, height - 2, 14,
                fill=COLOUR.ACCENT_2, edge=COLOUR.ACCENT_2, ink=COLOUR.BACKGROUND_1,
            )  # fmt: skip
        elif leg.others:
            count = len(leg.others)
            said = f"→ {count} other {'way' if count == 1 else 'ways'}"
            words(draw, said, LEFT + 33, top, 19, height - 1.25, 14, COLOUR.ACCENT_6)
        if place < len(legs) - 1:
            words(draw, "↓", LEFT + 14, top + height - 2.1, 3, 2, 14, COLOUR.ACCENT_3)
    words(draw, "→", LEFT + 51.5, FOOT - 3.5 - height, 3, height, 28, COLOUR.ACCENT_1)
    steps = [(f"{number}   {it.name}", "") for number, it in enumerate(protocol.stages, 1)]
    steps.append((capital(protocol.form_name), ""))
    _climb(draw, steps, LEFT + 55, WIDTH - 55, FOOT - 3.5, 16)
    words(draw, backing(protocol), LEFT, FOOT - 2.75, WIDTH, 2.5, 14, COLOUR.ACCENT_6)
    return "The questions, then the stages: " + "; ".join(leg.question.title for leg in legs)


def tool(draw: Any, drawings: Drawings) -> str:
    """The first question and the first stage, on two phones."""
    protocol, flow = drawings.protocol, drawings.protocol.flow
    first, stage = flow.questions[flow.start], next(it for it in flow.outcomes.values() if it.acts)
    for left, title in ((12, first.title), (54, stage.title)):
        box(draw, "", left, TOP, 34, FOOT - TOP - 0.5, edge=COLOUR.TEXT_1).line.width = Pt(6)
        calls = "     ".join(contact.number for contact in protocol.contacts)
        words(draw, calls, left + 2, TOP + 1, 30, 3, 14, COLOUR.ACCENT_2, bold=True)
        box(
            draw, protocol.site, left + 0.6, TOP + 4, 32.8, 4, 14,
            fill=COLOUR.TEXT_2, edge=COLOUR.TEXT_2, ink=COLOUR.BACKGROUND_1,
        ).adjustments[0] = 0  # fmt: skip
        words(draw, title, left + 2, TOP + 8.5, 30, 6, 18, COLOUR.TEXT_1, bold=True)
    for place, option in enumerate(first.options):
        urgent = getattr(flow.node(option.to), "kind", "") == "emergency"
        box(
            draw, option.label, 14, TOP + 15.5 + 5.5 * place, 30, 4.5, 14,
            fill=COLOUR.ACCENT_4 if urgent else None,
            edge=COLOUR.ACCENT_2 if urgent else COLOUR.ACCENT_3,
        )  # fmt: skip
    for place, line in enumerate(stage.do[:SHOWN]):
        said = f"{place + 1}.  {line.text}"
        told = words(draw, said, 56, TOP + 15 + 9 * place, 30, 9, 14, COLOUR.TEXT_1)
        told.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    words(draw, "→", 48, TOP + 15, 5, 6, 44, COLOUR.ACCENT_1, PP_ALIGN.CENTER)
    return f"The tool on two phones: “{first.title}”, and “{stage.title}”"


def signs(draw: Any, drawings: Drawings) -> str:
    """The routes to choose from."""
    return _tiles(draw, drawings.sessions.sign, None)


def principles(draw: Any, drawings: Drawings) -> str:
    """The principles to keep."""
    return _tiles(draw, drawings.sessions.principle, COLOUR.BACKGROUND_2)


def _tiles(draw: Any, told: Sequence[Sign], fill: Any) -> str:
    """Three to a row, or all that there are."""
    rows = [told[at : at + 3] for at in range(0, len(told), 3)]
    height = (FOOT - TOP - 1) / max(1, len(rows))
    for down, row in enumerate(rows):
        width = WIDTH / len(row)
        for across, sign in enumerate(row):
            made = box(
                draw, sign.name, LEFT + width * across, TOP + height * down, width - 1.5,
                height - 1.5, 26, fill=fill, edge=fill or COLOUR.ACCENT_1, align=PP_ALIGN.CENTER,
            )  # fmt: skip
            if sign.text:
                more = made.text_frame.add_paragraph()
                more.alignment, more.space_before = PP_ALIGN.CENTER, Pt(6)
                run = more.add_run()
                run.text, run.font.size = sign.text, Pt(20)
                run.font.color.theme_color = COLOUR.TEXT_1
    return "; ".join(f"{sign.name}. {sign.text}".strip() for sign in told)


Draw = Callable[[Any, Drawings], str]
DRAW: dict[str, Draw] = {
    "stairs": stairs,
    "journey": journey_,
    "tool": tool,
    "signs": signs,
    "principles": principles,
}
