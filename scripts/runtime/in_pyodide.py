"""Runs inside Pyodide (see in_node.mjs): compiles the archive of sources that it is given in /work.

A wheel is used first, and what that took from the library is written to /work/used.json.
"""

import ast
import importlib
import json
import site
import sys
import zipimport
from pathlib import Path

WORK = Path("/work")
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
    "encodings.unicode_escape",  # string literals in Jinja2's templates
    "encodings.utf_8_sig",
    "importlib.resources.readers",  # importlib.resources.files
    "jinja2.debug",  # an error while rendering
)


def use(wheel: Path) -> None:
    """Import all that the wheel's package could import, rehearse it, and note what that took."""
    for name in LAZY:
        importlib.import_module(name)
    install(wheel)
    for source in PACKAGES.glob("*/**/*.py"):
        use_module(source)
    sys.path.append("/runtime")
    from rehearsal import rehearse  # type: ignore[import-not-found]

    rehearse((WORK / "protocol.json").read_text("utf-8"))
    (WORK / "used.json").write_text(json.dumps(sorted(library_files())))


def install(wheel: Path) -> None:
    """Install just as the browser does, so that what this imports is in the library too."""
    from pyodide.ffi import to_js  # type: ignore[import-not-found]
    from pyodide_js import unpackArchive  # type: ignore[import-not-found]

    unpackArchive(to_js(wheel.read_bytes()), "wheel", extractDir=str(PACKAGES))


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
    """Replace the archive by its compiled form, packed for hosts that compress nothing."""
    sys.path.append("/tools")
    from pyodide_build.cli.py_compile import main  # type: ignore[import-not-found]

    main([str(archive), "--compression-level", "9", "--silent"], standalone_mode=False)


if __name__ == "__main__":
    archive = WORK / sys.argv[1]
    if archive.suffix == ".whl":
        use(archive)  # first, since pyodide-build imports much that the tool does not
    compile_archive(archive)
