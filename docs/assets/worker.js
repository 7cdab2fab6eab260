// The worker in which Python runs: one message in, one message out, text only.
//
// The first message says what to load; every later one is a request for `decision_tool.bridge`.

/** @typedef {{pyodide: string, stdlib: string, wheels: string[], lock: object}} Runtime */

// Pyodide finds out whether this is a classic worker by trying importScripts() with a script of its
// own. In a module that throws anyway, but a policy of trusted types reports it first.
Object.assign(globalThis, { importScripts: undefined });

const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @type {((request: string) => string) | undefined} */
let respond;

/** @param {unknown} error */
const fail = (error) => postMessage({ failed: String(error) });

const get = globalThis.fetch;

// Pyodide fetches through this too. It only warns when a file does not come, and never settles.
globalThis.fetch = (url) => {
  const response = fetched(String(url));
  response.catch(fail);
  return response;
};

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

const { instantiateStreaming } = WebAssembly;

// A browser refuses to stream what a server does not call WebAssembly, and keeps what it compiled
// only of what it streamed.
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

/** @param {string} base @param {Runtime} runtime */
async function boot(base, runtime) {
  new WebAssembly.Module(EMPTY); // throws at once where WebAssembly is barred
  /** @param {string} path */
  const at = (path) => new URL(path, base).href;
  // The wheels download while Python starts.
  const wheels = runtime.wheels.map(async (wheel) =>
    (await fetch(at(wheel))).arrayBuffer(),
  );
  const { loadPyodide } = await import(at(`${runtime.pyodide}pyodide.js`));
  const python = await loadPyodide({
    indexURL: at(runtime.pyodide),
    stdLibURL: at(runtime.stdlib),
    lockFileContents: runtime.lock,
    // No file may name a package to fetch from elsewhere.
    packageBaseUrl: base,
  });
  for (const wheel of await Promise.all(wheels)) {
    python.unpackArchive(wheel, "wheel");
  }
  const bridge = python.pyimport("decision_tool.bridge");
  bridge.protocol().destroy(); // read the protocol now, so that ready means ready
  respond = bridge.respond;
}

addEventListener("message", async ({ data }) => {
  try {
    if (!respond) {
      await boot(data.base, data.runtime);
      postMessage({ ready: true });
    } else {
      postMessage({ id: data.id, response: respond(data.request) });
    }
  } catch (error) {
    postMessage({ id: data.id, failed: String(error) });
  }
});

// A file that breaks off on the way shows here alone.
addEventListener("unhandledrejection", ({ reason }) => {
  if (!respond) fail(reason);
});
