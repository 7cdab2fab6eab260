// Runs one Python file under Pyodide in Node: exactly the Python that will load what the file makes.
// The only argument is a JSON object: Pyodide's script, options for loadPyodide, the folders to mount
// (there: here), and the file with its arguments.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

// The message alone, a traceback if Python failed: Node would print Pyodide's minified source too.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const { pyodide, options, mounts, file, args } = JSON.parse(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(pyodide));
const python = await loadPyodide({ indexURL: dirname(pyodide), ...options });
for (const [there, here] of Object.entries(mounts)) python.mountNodeFS(there, here);
python.pyimport("sys").argv = python.toPy([file, ...args]);
python.runPython(await readFile(file, "utf8"), { filename: file });
