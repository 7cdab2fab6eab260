"""Runs inside Pyodide (see in_node.mjs): compiles archives of sources that it is given in /work.

A wheel is used first, and then the desk beside it. What each took from the library is written to
/work/used.json, and what it answered to /work/answers.json; for the desk, to …-at-desk.json.
"""

import ast
import importlib
import json
import marshal
import site
import sys
import zipimport
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import Any
from zipfile import ZipFile, ZipInfo

WORK = Path("/work")
RUNTIME = Path("/runtime")
PACKAGES = Path(site.getsitepackages()[0])

# Imported only when it comes to it, by modules that we do not own and in ways that no rehearsal is
# sure to reach. One left out would be a ModuleNotFoundError in front of a visitor.
LAZY = (
    "_strptime",  # datetime.strptime
    "email.generator",  # EmailMessage.as_bytes
    "encodings.ascii",
    "encodings.cp1252",  # files that other programs saved, and those below
    "encodings.latin_1",
    "encodings.utf_16",
    "encodings.utf_16_be",
    "encodings.utf_16_le",
    "encodings.unicode_escape",
    "encodings.utf_8_sig",
    "jinja2.debug",  # an error while rendering
)

UNCHECKED = (0b01).to_bytes(4, "little")
# How CPython notes lines (InternalDocs/code_objects.md): an entry is for up to so many units of
# code, each of so many bytes, and may say that they are in the line of those before, no columns.
MOST = 8
UNIT = 2
SAME_LINE = 0x80 | 13 << 3


def use(wheel: Path, desk: Path) -> None:
    """Import all that the wheel's package could import, rehearse it, and note what that took."""
    forget_own_imports()
    for name in LAZY:
        importlib.import_module(name)
    methods = noted_methods()
    install(wheel)
    for source in sorted(PACKAGES.glob("*/**/*.py")):
        use_module(source)
    with ZipFile(wheel, "a") as archive:
        archive.writestr("ready_made.py", ready_made(sorted(methods)))
        archive.write(RUNTIME / "in_browser.py", "in_browser.py")
    sys.path.append(str(RUNTIME))
    from rehearsal import rehearse  # type: ignore[import-not-found]

    protocol = (WORK / "protocol.json").read_text("utf-8")
    answers = rehearse(protocol)
    used = library_files()
    (WORK / "answers.json").write_text(json.dumps(answers))
    (WORK / "used.json").write_text(json.dumps(sorted(used)))
    for source in installed_from(desk):
        use_module(source)
    with ZipFile(desk, "a") as archive:
        archive.write(RUNTIME / "at_desk.py", "at_desk.py")
    from rehearsal_at_desk import rehearse_at_desk  # type: ignore[import-not-found]

    (WORK / "answers-at-desk.json").write_text(json.dumps(rehearse_at_desk(protocol)))
    (WORK / "used-at-desk.json").write_text(json.dumps(sorted(library_files() - used)))


def forget_own_imports() -> None:
    """Have what is used be imported anew, so that what only this script takes is no part of it."""
    for name in {*sys.modules} - sys.loaded_by_pyodide:  # type: ignore[attr-defined]
        del sys.modules[name]


def noted_methods() -> set[str]:
    """The texts that `dataclasses` compiles from now on."""
    dataclasses = importlib.import_module("dataclasses")
    texts: set[str] = set()

    def note(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
        texts.add(text)
        exec(text, names, made)

    dataclasses.exec = note  # type: ignore[attr-defined]
    return texts


def ready_made(texts: list[str]) -> str:
    """A module with each of these functions under its text (see in_browser.py)."""
    named = [text.replace("__create_fn__", f"_{at}", 1) for at, text in enumerate(texts)]
    table = "".join(f"    {text!r}: _{at},\n" for at, text in enumerate(texts))
    return "\n\n".join([*named, f"METHODS = {{\n{table}}}\n"])


def installed_from(desk: Path) -> list[Path]:
    """The modules of the desk, put beside those of the wheel."""
    install(desk)
    importlib.invalidate_caches()
    with ZipFile(desk) as archive:
        return sorted(PACKAGES / name for name in archive.namelist() if name.endswith(".py"))


def install(wheel: Path) -> None:
    """Put the wheel's files where Python looks for packages."""
    with ZipFile(wheel) as archive:
        archive.extractall(PACKAGES)


def use_module(source: Path) -> None:
    """Import a module, and run the imports inside its functions, which that leaves for later."""
    name = ".".join(source.relative_to(PACKAGES).with_suffix("").parts)
    importlib.import_module(name.removesuffix(".__init__"))
    for node in ast.walk(ast.parse(source.read_bytes())):
        if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level):
            exec(compile(ast.Module([node], []), str(source), "exec"), {})


def library_files() -> set[str]:
    """Name the files in the library's zip behind the modules that are loaded now."""
    specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
    return {
        str(Path(spec.origin).relative_to(spec.loader.archive))
        for spec in specs
        if spec and spec.origin and isinstance(spec.loader, zipimport.zipimporter)
    }


def compile_archive(archive: Path) -> None:
    """Replace the sources in the archive by their compiled form. A list of their sums goes too."""
    with ZipFile(archive) as sources:
        names = [name for name in sources.namelist() if not name.endswith(".dist-info/RECORD")]
        files = {name: sources.read(name) for name in names}
    with ZipFile(archive, "w") as made:
        for name, content in files.items():
            if name.endswith(".py"):
                made.writestr(ZipInfo(f"{name}c"), compiled(name, content))  # dated 1980
            else:
                made.writestr(ZipInfo(name), content)


def compiled(name: str, source: bytes) -> bytes:
    """A module as Python keeps it (PEP 552): no source is there to check it against."""
    code = briefed(compile(source, name, "exec", dont_inherit=True))
    return MAGIC_NUMBER + UNCHECKED + source_hash(source) + marshal.dumps(code)


def briefed(code: CodeType) -> CodeType:
    """The code with a table of lines that knows where each function begins, and no more.

    The whole table is a fifth of all code, and only a traceback shows it.
    """
    inner = (briefed(it) if isinstance(it, CodeType) else it for it in code.co_consts)
    whole, left = divmod(len(code.co_code) // UNIT, MOST)
    entries = [MOST] * whole + [left] * bool(left)
    lines = b"".join(bytes([SAME_LINE | units - 1, 0]) for units in entries)
    return code.replace(co_consts=tuple(inner), co_linetable=lines)


if __name__ == "__main__":
    archives = [WORK / name for name in sys.argv[1:]]
    if archives[0].suffix == ".whl":
        use(*archives)
    for archive in archives:
        compile_archive(archive)
