// Split Pyodide's WebAssembly in two: the functions that were called in a rehearsal, and the others
// in a second file, which is loaded when one of them is called after all. So a gap in the record of
// what was called costs time, and never an answer.
//
// A function that went leaves a stand-in: it has the second file loaded, unless that is done, and
// goes on to the function by its place in a table, which the second file fills.
import binaryen from "binaryen";
import { sections } from "./segments.mjs";

// As in prune.mjs; two that these imply have to be named here.
const { Features } = binaryen;
const FEATURES =
  Features.BulkMemory |
  Features.BulkMemoryOpt |
  Features.SignExt |
  Features.NontrappingFPToInt |
  Features.MutableGlobals |
  Features.ReferenceTypes |
  Features.CallIndirectOverlong |
  Features.Multivalue |
  Features.ExceptionHandling;
const [EXPORTS, START, ELEMENTS, CODE, DATA, DATA_COUNT] = [7, 8, 9, 10, 11, 12];
const SMALL = 24; // bytes of a body: a stand-in would be no smaller
// By this the glue's own exports are told from those for the second file (docs/assets/runtime/in-two.js).
const OURS = "%";
const TABLE = `${OURS}gone`;
const THERE = `${OURS}there`; // a global: whether the second file is loaded

/** @param {Uint8Array} file */
function read(file) {
  const module = binaryen.readBinary(file, FEATURES);
  const functions = Array.from({ length: module.getNumFunctions() }, (_, at) => {
    const pointer = module.getFunctionByIndex(at);
    return { at, pointer, ...binaryen.getFunctionInfo(pointer) };
  });
  return { module, functions };
}

/** The file with functions that call `record.note` with their number. @param {Uint8Array} file */
export function instrumented(file) {
  const { module, functions } = read(file);
  module.addFunctionImport("note", "record", "note", binaryen.i32, binaryen.none);
  for (const each of functions.filter((it) => !it.module)) {
    const note = module.call("note", [module.i32.const(each.at)], binaryen.none);
    const body = module.block(null, [note, each.body], each.results);
    binaryen.Function.setBody(each.pointer, body);
  }
  return module.emitBinary();
}

/**
 * The two files. The first imports `rest.load`, and exports what the second imports as `main`.
 * @param {Uint8Array} file @param {Set<number>} called numbers of functions, as `instrumented` notes
 */
export function split(file, called) {
  const first = read(file);
  const sizes = bodies(file);
  const imported = first.functions.filter((it) => it.module).length;
  const gone = first.functions.filter(
    ({ module, at }) =>
      !module && !called.has(at) && sizes[at - imported] > SMALL,
  );
  const rest = restOf(file, first, gone);
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(rest));
  const names = wanted.filter((it) => it.module === "main").map((it) => it.name);
  return { main: mainOf(first, gone, new Set(names)), rest };
}

/** How many bytes the body of each function has. @param {Uint8Array} file */
function bodies(file) {
  const code = sections(file).find(({ id }) => id === CODE);
  if (!code) throw new Error("a file without code");
  const { reader } = code;
  return Array.from({ length: reader.unsigned() }, () => reader.take(reader.unsigned()).length);
}

/** @typedef {ReturnType<typeof read>} Read */
/** @typedef {Read["functions"]} Functions */

/** @param {Uint8Array} file @param {Read} first @param {Functions} gone */
function restOf(file, first, gone) {
  const { module } = read(withoutContents(file));
  const names = gone.map((it) => it.name);
  const moved = new Set(names);
  for (const { name, at, params, results, module: from } of first.functions) {
    if (from || moved.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, "main", functionName(at), params, results);
  }
  for (const { name, type, mutable, exported } of globals(first.module)) {
    module.removeGlobal(name);
    module.addGlobalImport(name, "main", exported, type, mutable);
  }
  module.addMemoryImport("0", "main", "memory", false);
  for (const name of tables(first.module))
    module.addTableImport(name, "main", tableName(name));
  module.addTable(TABLE, gone.length, gone.length, binaryen.funcref);
  module.addTableImport(TABLE, "main", TABLE);
  module.addActiveElementSegment(TABLE, TABLE, names, module.i32.const(0));
  module.runPasses(["remove-unused-module-elements"]);
  return module.emitBinary();
}

/** The file with its functions alone: the second shares the rest with the first. @param {Uint8Array} file */
function withoutContents(file) {
  const shared = new Set([0, EXPORTS, START, ELEMENTS, DATA, DATA_COUNT]);
  const kept = sections(file).filter(({ id }) => !shared.has(id));
  return Buffer.concat([file.subarray(0, 8), ...kept.map((it) => it.whole)]);
}

/** @param {Read} first @param {Functions} gone @param {Set<string>} wanted names of exports */
function mainOf({ module, functions }, gone, wanted) {
  for (const { name, at } of functions)
    if (wanted.has(functionName(at)))
      module.addFunctionExport(name, functionName(at));
  for (const { name, exported } of globals(module))
    if (wanted.has(exported)) module.addGlobalExport(name, exported);
  for (const name of tables(module)) module.addTableExport(name, tableName(name));
  module.addFunctionImport("load", "rest", "load", binaryen.none, binaryen.none);
  module.addGlobal(THERE, binaryen.i32, true, module.i32.const(0));
  module.addGlobalExport(THERE, THERE);
  module.addTable(TABLE, gone.length, gone.length, binaryen.funcref);
  module.addTableExport(TABLE, TABLE);
  gone.forEach((each, place) => standIn(module, each, place));
  if (!module.validate()) throw new Error("what was split is no WebAssembly");
  return module.emitBinary();
}

/** @param {binaryen.Module} module @param {Functions[number]} gone @param {number} place */
function standIn(module, { name, params, results }, place) {
  const given = binaryen
    .expandType(params)
    .map((type, at) => module.local.get(at, type));
  const there = module.global.get(THERE, binaryen.i32);
  const load = module.call("load", [], binaryen.none);
  const onward = module.call_indirect(
    TABLE,
    module.i32.const(place),
    given,
    params,
    results,
  );
  const body = [module.if(module.i32.eqz(there), load), onward];
  module.removeFunction(name);
  module.addFunction(name, params, results, [], module.block(null, body, results));
}

/** @param {number} at */
const functionName = (at) => `${OURS}f${at.toString(36)}`;

/** @param {string} name */
const tableName = (name) => `${OURS}t${name}`;

/** @param {binaryen.Module} module */
const tables = (module) =>
  Array.from({ length: module.getNumTables() }, (_, at) =>
    binaryen.getTableInfo(module.getTableByIndex(at)).name,
  ).filter((name) => name !== TABLE);

/** Those that a file has of its own. @param {binaryen.Module} module */
const globals = (module) =>
  Array.from({ length: module.getNumGlobals() }, (_, at) => ({
    exported: `${OURS}g${at}`,
    ...binaryen.getGlobalInfo(module.getGlobalByIndex(at)),
  })).filter((it) => !it.module && it.name !== THERE);
