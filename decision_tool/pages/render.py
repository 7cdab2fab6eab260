"""Fill in templates: one way for every page, every file and everything that the build makes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import ChoiceLoader, Environment, FunctionLoader, StrictUndefined

from ..case.kinds import kind, shown
from ..model.days import day_and_month, spoken_day
from ..model.partnership import tel
from ..model.sentences import capital, condition
from .calls import calls

ROOT = "../../"  # a page of the tool lives at next-step/<id>/
FORM_STYLES = ("form",)  # what pages with fields need beside the tool's own style sheet


@dataclass(frozen=True)
class Page:
    """A page of the tool: its id (and address), its title and its HTML.

    `styles` are the style sheets that it needs beside the tool's own.
    """

    id: str
    title: str
    html: str
    styles: tuple[str, ...] = ()


def renderer(*packages: str) -> Callable[..., str]:
    """A function that fills in the templates of these packages, the first that has one."""

    @cache
    def environment() -> Environment:
        return _environment(packages)

    def render(template: str, protocol: Any, **context: Any) -> str:
        """Fill in a template; `fragment`, if given, is the answers that links carry on."""
        everywhere: Mapping[str, Any] = {
            "p": protocol,
            "root": ROOT,
            "here": "../",
            "journey": None,
            "notices": (),
        }
        fragment = context.get("fragment")
        hash = f"#{fragment}" if fragment else ""
        whole = {**everywhere, **context, "hash": hash}
        return environment().get_template(template).render(whole)

    return render


def _environment(packages: tuple[str, ...]) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([FunctionLoader(_reader(package)) for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"capital": capital, "day": spoken_day, "kind": kind, "shown": shown}
    environment.filters |= {"tel": tel, "calls": calls}
    environment.filters |= {"day_and_month": day_and_month, "condition": condition}
    return environment


def _reader(package: str) -> Callable[[str], str | None]:
    templates = resources.files(package) / "templates"

    def read(name: str) -> str | None:
        file = templates / name
        return file.read_text(encoding="utf-8") if file.is_file() else None

    return read


render = renderer(__package__)
