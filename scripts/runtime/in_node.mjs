// Runs one Python file under Pyodide in Node: exactly the Python that will load what the file makes.
// The only argument is a JSON object: Pyodide's script, options for loadPyodide, the folders to mount
// (there: here), the file with its arguments, and where to write the record of what is called, if it
// is to be taken (record.py).
import { readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inTwo } from "../../docs/assets/runtime/in-two.js";

// The message alone, a traceback if Python failed: Node would print Pyodide's minified source too.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const { pyodide, options, mounts, file, args, record } = JSON.parse(
  process.argv[2],
);
const called = new Set();
const note = (at) => called.add(at);
const { instantiate } = WebAssembly;
const noting = (source, imports) =>
  instantiate(source, { ...imports, record: { note } });
WebAssembly.instantiate = inTwo(noting, () => {
  globalThis.gaps = true; // in the record of what is called
  return readFileSync(join(dirname(pyodide), "rest.wasm"));
});
const { loadPyodide } = await import(pathToFileURL(pyodide));
const python = await loadPyodide({ indexURL: dirname(pyodide), ...options });
for (const [there, here] of Object.entries(mounts)) python.mountNodeFS(there, here);
const sys = python.pyimport("sys");
sys.argv = python.toPy([file, ...args]);
sys.loaded_by_pyodide = python.runPython("import sys; {*sys.modules}");
python.runPython(await readFile(file, "utf8"), { filename: file });
if (record) writeFileSync(record, JSON.stringify([...called]));
