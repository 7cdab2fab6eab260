// The large files are there packed as well, for servers that send them as they are, or do not know
// them and send nothing.

const PACKED = /\.(wasm|zip)$/;
/** @type {Record<string, string>} */
const TYPES = { wasm: "application/wasm", zip: "application/zip" };

/** @typedef {(url: string) => Promise<Response>} Get */

/** Where a file is packed. @param {string} url */
export const packed = (url) => `${url}.gz`;

/**
 * Ask for a file in the form in which it is smallest on the line.
 * @param {string} url
 * @param {Get} get
 * @returns {Promise<{from: string, response: Response}>} `from` is what was asked for at last
 */
export async function smallest(url, get) {
  const asked = get(url);
  const response = await asked.catch(() => undefined);
  const encoded = response?.headers.has("Content-Encoding");
  const other =
    PACKED.test(url) && !(response?.ok && encoded)
      ? await get(packed(url)).catch(() => undefined)
      : undefined;
  if (!other?.ok) return { from: url, response: sound(await asked) };
  response?.body?.cancel();
  return { from: packed(url), response: other };
}

/** @param {Response} response */
function sound(response) {
  if (response.ok) return response;
  throw new Error(`${response.url}: ${response.status}`);
}

/** What is in a file that may have come packed. @param {string} url @param {string} from where
 * @param {Response} response */
export function unpacked(url, from, response) {
  if (from === url) return response;
  // A server that says how it is packed has the browser unpack it.
  const body = response.headers.has("Content-Encoding")
    ? response.body
    : response.body?.pipeThrough(new DecompressionStream("gzip"));
  const type = TYPES[url.split(".").at(-1) ?? ""];
  return new Response(body, { headers: { "Content-Type": type } });
}
