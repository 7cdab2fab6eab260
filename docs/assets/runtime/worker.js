// The worker in which Python runs: one message in, one message out, text only.
//
// The first message says what to load; every later one is a request for `decision_tool.bridge`.

import {
  begin,
  checked,
  confirmed,
  load,
  renew,
  tell,
  verify,
} from "./download.js";
import { inTwo } from "./in-two.js";
import { line } from "./line.js";

/**
 * @typedef {{pyodide: string, rest: string, stdlib: string, tool: string, desk: string,
 *   door?: string, protocol: string, names: string, lock: object, sums: import("./download.js").Sums}} Runtime
 */

// Pyodide finds out whether this is a classic worker by trying importScripts() with a script of its
// own. In a module that throws anyway, but a policy of trusted types reports it first.
Object.assign(globalThis, { importScripts: undefined });

// Python imports from them as they are; the second is for a page with a door of its own.
const ZIPS = ["/lib/decision_tool.zip", "/lib/desk.zip"];
const TYPE = "application/wasm";
const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];
const WASM = "pyodide.asm.wasm";
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @type {any} the module of Python through which it is asked */
let tool;
/** @type {((request: string) => string) | undefined} */
let respond;
/** @type {Iterator<string>} */
let later;
/** @type {ArrayBuffer | undefined} the second file of Pyodide */
let held;

/** @type {Map<string, Promise<Response>>} what is on its way before Pyodide asks for it */
const coming = new Map();

const VERDICT = 250; // milliseconds in which it shows whether a file was damaged

/** @param {unknown} error @param {number} [id] of what was asked */
const fail = (error, id) =>
  setTimeout(() => postMessage({ id, failed: String(error) }), VERDICT);

// Pyodide fetches through this too. It only warns when a file does not come, and never settles.
globalThis.fetch = (file) => {
  const url = String(file);
  const response = coming.get(url) ?? load(url);
  coming.delete(url);
  response.catch(fail);
  return response;
};

/** What is in the second file of Pyodide, at once. @param {string} url */
function readRest(url) {
  if (held) return held;
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${url}: ${request.status}`);
  confirmed(url, request.response).catch(fail);
  return request.response;
}

/** Have at hand what may be needed, unless that would cost the reader. Where it does not come, it is
 * asked for when it is needed. @param {string} base @param {Runtime} runtime */
async function hold(base, { rest, names }) {
  if (line() === "dear") return;
  if (rest) held = await right(rest, base);
  // Or the first check of a form would wait for them to be read.
  tool.known(new TextDecoder().decode(await right(names, base)));
}

/** What is in a file for which nobody waits, once it is known to be right. @param {string} path
 * @param {string} base */
async function right(path, base) {
  const found = await load(new URL(path, base).href, true);
  const bytes = await found.arrayBuffer();
  await checked();
  return bytes;
}

/**
 * Compile the first file as it arrives, while the script around it is still on its way. A browser does
 * so only with what its server calls WebAssembly. Only what it has from the server like that can it
 * keep compiled for the next visit.
 * @param {string} url
 */
async function compiled(url) {
  const response = await /** @type {Promise<Response>} */ (coming.get(url));
  const headers = { "Content-Type": TYPE };
  const called = response.headers.get("Content-Type") === TYPE;
  const right = called ? response : new Response(response.body, { headers });
  return WebAssembly.compileStreaming(right).catch((error) => {
    if (error instanceof WebAssembly.CompileError) tell(url, { bad: true });
    throw error;
  });
}

/** Whether the browser, or a policy, bars WebAssembly. */
function barred() {
  try {
    new WebAssembly.Module(EMPTY);
    return false;
  } catch {
    return true;
  }
}

/** @param {string} base @param {Runtime} runtime @param {import("./download.js").Earlier} earlier */
async function boot(base, runtime, earlier) {
  /** @param {string} path */
  const at = (path) => new URL(path, base).href;
  begin(base, runtime.sums, earlier);
  // All at once, though Pyodide asks for one after the other.
  const wasm = at(runtime.pyodide + WASM);
  const zips = [at(runtime.tool)];
  if (runtime.door) zips.push(at(runtime.desk));
  for (const url of [wasm, at(runtime.stdlib), ...zips])
    coming.set(url, load(url));
  const protocol = load(at(runtime.protocol)).then((found) => found.text());
  const module = compiled(wasm);
  for (const each of [module, protocol]) each.catch(fail);
  const loadPyodide = await imported(
    SCRIPTS.map((name) => at(runtime.pyodide + name)),
  );
  tell("Pyodide loaded");
  WebAssembly.instantiateStreaming = inTwo(
    async (_, imports) => instantiated(await module, imports),
    () => readRest(at(runtime.rest)),
  );
  const python = await loadPyodide({
    indexURL: at(runtime.pyodide),
    stdLibURL: at(runtime.stdlib),
    lockFileContents: runtime.lock,
    // No file may name a package to fetch from elsewhere.
    packageBaseUrl: base,
  });
  tell("Python started");
  const { path } = python.pyimport("sys");
  for (const [which, url] of zips.entries()) {
    const zip = await fetch(url);
    python.FS.writeFile(ZIPS[which], new Uint8Array(await zip.arrayBuffer()));
    path.append(ZIPS[which]);
  }
  tell("tool there");
  tool = python.pyimport(runtime.door ?? "in_browser");
  respond = tool.opened(await protocol);
  later = tool.later();
  await checked();
}

/** Pyodide's scripts; what would not run before comes anew. @param {string[]} urls */
async function imported(urls) {
  try {
    await renew(urls);
    urls.forEach(verify);
    const [{ loadPyodide }] = await Promise.all(urls.map((url) => import(url)));
    return loadPyodide;
  } catch (error) {
    for (const url of urls) tell(url, { bad: true });
    throw error;
  }
}

/** @param {WebAssembly.Module} module @param {WebAssembly.Imports} [imports] */
const instantiated = async (module, imports) => ({
  instance: await WebAssembly.instantiate(module, imports),
  module,
});

/** Load what only the form needs while nobody waits: a request comes between two steps. */
function loadLater() {
  if (!later.next().done) setTimeout(loadLater);
}

addEventListener("message", async ({ data }) => {
  try {
    if (!respond && barred()) {
      postMessage({ barred: true });
    } else if (!respond) {
      await boot(data.base, data.runtime, data.earlier);
      postMessage({ ready: true });
      loadLater();
      hold(data.base, data.runtime).catch(() => {});
    } else {
      postMessage({ id: data.id, response: respond(data.request) });
    }
  } catch (error) {
    fail(error, data.id);
  }
});
