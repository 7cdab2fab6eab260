"""What the licences ask of the built site: nothing unlisted, and sources where they are owed."""

import re
from collections.abc import Iterable
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from scripts.build.styles import OURS
from scripts.licences.gather import LIST, LicenceError, archive_name
from scripts.licences.shipped import LIBRARY, Component

PACKED = re.compile(r"\.(gz|br)$")
# Ours, and in no folder of sources.
MADE = (
    "python/decision_tool-*.zip",
    "python/protocol-*.json",
    *(f"{name}.css" for name in OURS),
    *("favicon.svg", "touch-icon.png", "social.png"),
)


def check(site: Path, docs: Iterable[Path], shipped: Iterable[Component]) -> None:
    """Raise LicenceError where the files of the site and the list don't agree.

    What stands in `assets/` of these folders of pages is ours, or the partnership's.
    """
    ours = {file for folder in docs for file in _files(folder / "assets")}
    # What is there packed too is one thing.
    published = {PACKED.sub("", file) for file in _files(site / "assets")} - ours
    patterns = {pattern: component.name for component in shipped for pattern in component.files}
    faults = [
        f"assets/{name}: is published and belongs to nothing listed. Add it to {LIST}."
        for name in sorted(published)
        if not any(fnmatch(name, pattern) for pattern in (*MADE, *patterns))
    ]
    faults += [
        f"{name}: no file assets/{pattern} is published. Take it out of {LIST}."
        for pattern, name in patterns.items()
        if not any(fnmatch(file, pattern) for file in published)
    ]
    if faults:
        raise LicenceError("\n".join(faults))


def _files(folder: Path) -> Iterable[str]:
    return (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def write_sources(site: Path, beside: Path, shipped: Iterable[Component]) -> None:
    """Put an archive of its source beside the page, for each component that owes it."""
    (library,) = (site / "assets").glob(LIBRARY)
    with ZipFile(library) as archive:
        used = {name.removesuffix("c") for name in archive.namelist()}
    for component in shipped:
        if component.gives_source:
            name = archive_name(component, metadata.version(component.package))
            with ZipFile(beside / name, "w") as archive:
                for file in metadata.files(component.package) or ():
                    if file.as_posix() in used or "/licenses/" in file.as_posix():
                        # dated 1980, for the same bytes
                        archive.writestr(ZipInfo(file.as_posix()), file.read_binary())
