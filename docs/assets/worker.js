// The worker in which Python runs: one message in, one message out, text only.
//
// The first message says what to load; every later one is a request for `decision_tool.bridge`.

/** @typedef {{pyodide: string, rest: string, stdlib: string, tool: string, desk: string, door?: string, protocol: string, lock: object}} Runtime */

// Pyodide finds out whether this is a classic worker by trying importScripts() with a script of its
// own. In a module that throws anyway, but a policy of trusted types reports it first.
Object.assign(globalThis, { importScripts: undefined });

const PACKED = /\.(wasm|zip)$/;
/** @type {Record<string, string>} */
const TYPES = { wasm: "application/wasm", zip: "application/zip" };
const TOOL = "/lib/decision_tool.zip"; // Python imports from it as it is
const DESK = "/lib/desk.zip"; // for a page with a door of its own
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @type {((request: string) => string) | undefined} */
let respond;
/** @type {Iterator<string>} */
let later;
/** @type {ArrayBuffer | undefined} the second file of Pyodide */
let held;

/** @param {unknown} error */
const fail = (error) => postMessage({ failed: String(error) });

/** Tell that the start goes on. @param {string} step @param {number} [bytes] */
const tell = (step, bytes) => postMessage({ step, bytes });

const get = globalThis.fetch;

// Pyodide fetches through this too. It only warns when a file does not come, and never settles.
globalThis.fetch = (file) => {
  const url = String(file);
  const response = fetched(url);
  response.then((found) => follow(url, found)).catch(fail);
  return response;
};

/** Tell of every piece as it arrives. @param {string} url @param {Response} response */
const follow = (url, response) =>
  response.clone().body?.pipeTo(
    new WritableStream({
      write: (piece) => tell(url, piece.length),
    }),
  );

/**
 * Fetch a file. The large ones are there packed as well, for servers that send them as they are, or
 * do not know them and send nothing.
 * @param {string} url
 */
async function fetched(url) {
  const response = await get(url);
  const encoded = response.headers.has("Content-Encoding");
  if (!PACKED.test(url) || (response.ok && encoded)) return sound(response);
  const packed = await get(`${url}.gz`).catch(() => undefined);
  if (!packed?.ok) return sound(response);
  response.body?.cancel();
  return unpacked(packed, TYPES[url.split(".").at(-1) ?? ""]);
}

/** @param {Response} response */
function sound(response) {
  if (response.ok) return response;
  throw new Error(`${response.url}: ${response.status}`);
}

/** @param {Response} packed @param {string} type of what is in it */
function unpacked(packed, type) {
  // A server that says how it is packed has the browser unpack it.
  const body = packed.headers.has("Content-Encoding")
    ? packed.body
    : packed.body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { "Content-Type": type } });
}

/** What is in the second file of Pyodide, at once. @param {string} url */
function readRest(url) {
  if (held) return held;
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${url}: ${request.status}`);
  return request.response;
}

/** Have it at hand before it is needed, unless that would cost the reader. @param {string} url */
async function holdRest(url) {
  const { connection } = /** @type {any} */ (navigator);
  if (!url || connection?.saveData) return;
  held = await fetched(url).then(
    (found) => found.arrayBuffer(),
    () => undefined, // then it is asked for when it is needed
  );
}

/**
 * A browser compiles as it arrives only what its server calls WebAssembly. Only what it has from the
 * server like that can it keep compiled for the next visit.
 */
function compileWhateverItsType() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      const response = await source;
      const called = response.headers.get("Content-Type") === TYPES.wasm;
      const { body } = response;
      const headers = { "Content-Type": TYPES.wasm };
      return await instantiateStreaming(
        called ? response : new Response(body, { headers }),
        imports,
      );
    } catch (error) {
      fail(error); // Pyodide only warns of this too
      throw error;
    }
  };
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

/** @param {string} base @param {Runtime} runtime */
async function boot(base, runtime) {
  /** @param {string} path */
  const at = (path) => new URL(path, base).href;
  compileWhateverItsType();
  // The tool and the protocol download while Python starts.
  const zip = fetch(at(runtime.tool)).then((found) => found.arrayBuffer());
  const desk =
    runtime.door &&
    fetch(at(runtime.desk)).then((found) => found.arrayBuffer());
  const protocol = fetch(at(runtime.protocol)).then((found) => found.text());
  const [{ loadPyodide }, { inTwo }] = await Promise.all([
    import(at(`${runtime.pyodide}pyodide.js`)),
    import("./in-two.js"),
  ]);
  WebAssembly.instantiateStreaming = inTwo(
    WebAssembly.instantiateStreaming,
    () => readRest(at(runtime.rest)),
  );
  tell("Pyodide loaded");
  const python = await loadPyodide({
    indexURL: at(runtime.pyodide),
    stdLibURL: at(runtime.stdlib),
    lockFileContents: runtime.lock,
    // No file may name a package to fetch from elsewhere.
    packageBaseUrl: base,
  });
  tell("Python started");
  const { path } = python.pyimport("sys");
  python.FS.writeFile(TOOL, new Uint8Array(await zip));
  path.append(TOOL);
  if (desk) {
    python.FS.writeFile(DESK, new Uint8Array(await desk));
    path.append(DESK);
  }
  tell("tool there");
  const tool = python.pyimport(runtime.door ?? "in_browser");
  respond = tool.opened(await protocol);
  later = tool.later();
}

/** Load what only the form needs while nobody waits: a request comes between two steps. */
function load() {
  if (!later.next().done) setTimeout(load);
}

addEventListener("message", async ({ data }) => {
  try {
    if (!respond && barred()) {
      postMessage({ barred: true });
    } else if (!respond) {
      await boot(data.base, data.runtime);
      postMessage({ ready: true });
      load();
      holdRest(data.runtime.rest && new URL(data.runtime.rest, data.base).href);
    } else {
      postMessage({ id: data.id, response: respond(data.request) });
    }
  } catch (error) {
    postMessage({ id: data.id, failed: String(error) });
  }
});
