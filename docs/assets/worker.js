// The worker in which Python runs: one message in, one message out, text only.
//
// The first message says what to load; every later one is a request for `decision_tool.bridge`.

/** @typedef {{pyodide: string, stdlib: string, wheels: string[], protocol: string, lock: object}} Runtime */

// Pyodide finds out whether this is a classic worker by trying importScripts() with a script of its
// own. In a module that throws anyway, but a policy of trusted types reports it first.
Object.assign(globalThis, { importScripts: undefined });

const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @type {((request: string) => string) | undefined} */
let respond;

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
 * Fetch a file. A server that does not know .wasm may not serve it: it is there packed as well.
 * @param {string} url
 */
async function fetched(url) {
  const response = await get(url);
  if (response.ok) return response;
  const packed = url.endsWith(".wasm") ? await get(`${url}.gz`) : response;
  if (!packed.ok) throw new Error(`${url}: ${packed.status}`);
  return new Response(
    packed.body?.pipeThrough(new DecompressionStream("gzip")),
  );
}

/**
 * A browser streams only what its server calls WebAssembly. It is worth trying, since only what was
 * streamed is kept compiled for the next visit.
 */
function compileWhateverItsType() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      const response = await source;
      return response.headers.get("Content-Type") === "application/wasm"
        ? await instantiateStreaming(response, imports)
        : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
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
  // The wheels and the protocol download while Python starts.
  const wheels = runtime.wheels.map(async (wheel) =>
    (await fetch(at(wheel))).arrayBuffer(),
  );
  const protocol = fetch(at(runtime.protocol)).then((found) => found.text());
  const { loadPyodide } = await import(at(`${runtime.pyodide}pyodide.js`));
  tell("Pyodide loaded");
  const python = await loadPyodide({
    indexURL: at(runtime.pyodide),
    stdLibURL: at(runtime.stdlib),
    lockFileContents: runtime.lock,
    // No file may name a package to fetch from elsewhere.
    packageBaseUrl: base,
  });
  tell("Python started");
  for (const wheel of await Promise.all(wheels)) {
    python.unpackArchive(wheel, "wheel");
  }
  tell("tool unpacked");
  const bridge = python.pyimport("decision_tool.bridge");
  respond = bridge.opened(await protocol);
}

addEventListener("message", async ({ data }) => {
  try {
    if (!respond && barred()) {
      postMessage({ barred: true });
    } else if (!respond) {
      await boot(data.base, data.runtime);
      postMessage({ ready: true });
    } else {
      postMessage({ id: data.id, response: respond(data.request) });
    }
  } catch (error) {
    postMessage({ id: data.id, failed: String(error) });
  }
});
