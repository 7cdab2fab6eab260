// Cut Pyodide down to what its own scripts use: for a site that loads no package with compiled code.
//
//     node prune.mjs PYODIDE_FOLDER OUT_FOLDER PYTHON_TEXT [CALLED]
//
// A third of what Pyodide brings is there for libraries that could be loaded later: every function
// of CPython by its name, and all of Emscripten's. What only those could reach goes, and no profile
// is needed to know it. PYTHON_TEXT are the sources of Pyodide's own part in Python, which may name
// something of the glue (`pyodide_js._module.…`): their words are all kept. CALLED is the record of
// what was called (see called.mjs), by which the WebAssembly is split in two. A record of another file
// is of no use: then it stays in one. Without CALLED, it is made to take the record.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { minify } from "terser";
import { cut, receiving, wordsOf } from "./glue.mjs";
import { digest, numbers } from "./called.mjs";
import { joined } from "./segments.mjs";
import { instrumented, split } from "./split.mjs";

const WASM = "pyodide.asm.wasm";
const GLUE = "pyodide.asm.mjs";
const BOOT = "pyodide.mjs";
const REST = "rest.wasm";
const DIGEST = "digest.txt"; // of the file before it is split
// The file does not say what it uses of WebAssembly.
const FEATURES = [
  "bulk-memory",
  "sign-ext",
  "nontrapping-float-to-int",
  "mutable-globals",
  "reference-types",
  "multivalue",
  "exception-handling",
].map((name) => `--enable-${name}`);
const NOTICE =
  "// Shortened from that of Pyodide (MPL-2.0, https://github.com/pyodide/pyodide)\n";

const [from, to, python, called] = process.argv.slice(2);
const wasm = join(to, WASM);
const boot = readFileSync(join(from, BOOT), "utf8");
const glue = readFileSync(join(from, GLUE), "utf8");
const named = new Set(wordsOf(boot + readFileSync(python, "utf8")));

mkdirSync(to, { recursive: true });
pruneWasm(needed(exportsOf(join(from, WASM))));
const kept = {
  exports: new Set(exportsOf(wasm).map(({ name }) => name)),
  imports: new Set(importsOf(wasm).map(({ name }) => name)),
};
const { code } = await minify(cut(glue, kept, named), {
  module: true,
  ecma: 2022,
  compress: { passes: 3 },
});
writeFileSync(join(to, GLUE), NOTICE + code);
writeFileSync(join(to, BOOT), boot);
writeWasm(readFileSync(wasm));

/** @param {Uint8Array} whole */
function writeWasm(whole) {
  writeFileSync(join(to, DIGEST), digest(whole));
  if (!called) return writeFileSync(wasm, instrumented(whole));
  const record = readFileSync(called, "utf8");
  if (!record.startsWith(digest(whole)))
    return writeFileSync(wasm, joined(whole));
  const { main, rest } = split(whole, numbers(record));
  writeFileSync(wasm, joined(main));
  writeFileSync(join(to, REST), rest);
}

/** @param {string} file */
function exportsOf(file) {
  return WebAssembly.Module.exports(
    new WebAssembly.Module(readFileSync(file)),
  );
}

/** @param {string} file */
function importsOf(file) {
  return WebAssembly.Module.imports(
    new WebAssembly.Module(readFileSync(file)),
  );
}

/**
 * The exports that anybody names, by their own name or with the glue's `_` before it.
 * @param {WebAssembly.ModuleExportDescriptor[]} exported
 */
function needed(exported) {
  const { list, last } = receiving(glue);
  const words = new Set(wordsOf(glue.slice(0, list) + glue.slice(last)));
  const named_ = (/** @type {string} */ name) =>
    [name, `_${name}`].some((it) => words.has(it) || named.has(it));
  return exported.filter(
    ({ name, kind }) => !["function", "global"].includes(kind) || named_(name),
  );
}

/**
 * Remove the other exports, and what they alone kept.
 * @param {WebAssembly.ModuleExportDescriptor[]} needed
 */
function pruneWasm(needed) {
  const id = (/** @type {{name: string}} */ { name }) => `export ${name}`;
  const graph = [
    { name: "glue", root: true, reaches: needed.map(id) },
    ...exportsOf(join(from, WASM)).map((it) => ({
      name: id(it),
      export: it.name,
    })),
  ];
  const file = join(to, "graph.json");
  writeFileSync(file, JSON.stringify(graph));
  const binaryen = createRequire(import.meta.url).resolve("binaryen");
  const program = join(dirname(binaryen), "bin", "wasm-metadce");
  execFileSync(
    process.execPath,
    [program, ...FEATURES, join(from, WASM), "--graph-file", file, "-o", wasm],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  rmSync(file);
}
