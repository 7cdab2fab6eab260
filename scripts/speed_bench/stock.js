// The worker as it is usually written: Pyodide as it comes, packages and the tool from source.
let respond;

addEventListener("message", async ({ data }) => {
  if (respond)
    return postMessage({ id: data.id, response: respond(data.request) });
  const { loadPyodide } = await import("../stock/pyodide.mjs");
  const python = await loadPyodide({ packageBaseUrl: data.base });
  const found = await fetch(new URL("../stock/packages.zip", import.meta.url));
  python.unpackArchive(await found.arrayBuffer(), "zip", {
    extractDir: "/lib/python3.14/site-packages",
  });
  const protocol = await fetch(data.base + data.runtime.protocol);
  const { opened } = python.pyimport("decision_tool.bridge");
  respond = opened(await protocol.text());
  postMessage({ ready: true });
});
