"""Fill in templates: one way for every page, every file and everything that the build makes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    ModuleLoader,
    PackageLoader,
    StrictUndefined,
)

from ..case.kinds import kind, shown
from ..model.days import day_and_month, spoken_day
from ..model.partnership import tel
from ..model.sentences import capital, condition
from .calls import calls

ROOT = "../../"  # a page of the tool lives at next-step/<id>/
COMPILED = "compiled"  # a package of what `scripts/runtime` makes of templates for the browser
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
    filling = cache(lambda: environment(*packages))

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
        return filling().get_template(template).render(whole)

    return render


def environment(*packages: str) -> Environment:
    """What fills in the templates of these packages."""
    made = Environment(
        loader=ChoiceLoader([_loader(package) for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"capital": capital, "day": spoken_day, "kind": kind, "shown": shown}
    made.filters |= {"tel": tel, "calls": calls}
    made.filters |= {"day_and_month": day_and_month, "condition": condition}
    return made


def _loader(package: str) -> BaseLoader:
    if compiled := find_spec(f"{package}.{COMPILED}"):
        return ModuleLoader(list(compiled.submodule_search_locations or ()))
    return PackageLoader(package)


render = renderer(__package__)
