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

/** @param {string} base @param {Runtime} runtime */
async function boot(base, runtime) {
  new WebAssembly.Module(EMPTY); // throws at once where WebAssembly is barred
  /** @param {string} path */
  const at = (path) => new URL(path, base).href;
  // loadPyodide() only warns when its own code can't be had, and never settles.
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = (...given) => {
    const made = instantiateStreaming(...given);
    made.catch((error) => postMessage({ failed: String(error) }));
    return made;
  };
  // The wheels and the protocol download while Python starts.
  const wheels = runtime.wheels.map((wheel) => download(at(wheel)));
  const protocol = download(at(runtime.protocol));
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
  respond = bridge.opened(new TextDecoder().decode(await protocol));
}

/** @param {string} url */
async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
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

// A file that Python needs and can't get shows here alone: loadPyodide() never settles then.
addEventListener("unhandledrejection", ({ reason }) => {
  if (!respond) postMessage({ failed: String(reason) });
});
