// A file that stopped on its way is taken up where it stopped. Names follow content, so what came
// before and what comes now are parts of the same, and a sum is taken of all of it at the end.

import { packed } from "./packed.js";

/**
 * What came of a file in an earlier try. `length` is what all of it weighs on the line, and `encoded`
 * whether that is packed by the server: then the pieces are of what is in it. What is whole is right.
 * @typedef {{pieces: Uint8Array[], whole: boolean, encoded: boolean, length: number}} Held
 */
/** @typedef {{held: Map<string, Held>, anew: Set<string>}} Earlier by address; damaged ones come anew */

/**
 * @param {string} url
 * @param {number | undefined} size of what is in the file
 * @param {Earlier} earlier
 * @param {typeof fetch} network
 * @returns {Promise<{from: string, response: Response} | undefined>} undefined to begin anew
 */
export async function again(url, size = 0, { held }, network) {
  for (const from of [packed(url), url]) {
    const had = held.get(from);
    if (!had) continue;
    const rest = had.whole ? null : await restOf(from, size, had, network);
    if (rest !== undefined) return { from, response: joined(had, rest) };
  }
}

/** @param {string} from @param {number} size @param {Held} had @param {typeof fetch} network */
async function restOf(from, size, { pieces, encoded, length }, network) {
  const start = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const end = encoded ? size : length;
  // The rest comes as it is: packed, the whole may be less.
  if (!start || start >= end || end - start > length) return;
  const headers = { Range: `bytes=${start}-` };
  const response = await network(from, { headers }).catch(() => undefined);
  const range = `bytes ${start}-${end - 1}/${end}`;
  const fits =
    response?.status === 206 &&
    !response.headers.has("Content-Encoding") &&
    response.headers.get("Content-Range") === range;
  if (fits) return response.body;
  response?.body?.cancel();
}

/** @param {Held} had @param {ReadableStream<Uint8Array> | null} rest */
function joined({ pieces, encoded, length }, rest) {
  const headers = new Headers({ "Content-Length": String(length) });
  if (encoded) headers.set("Content-Encoding", "unpacked");
  const reader = rest?.getReader();
  const body = new ReadableStream({
    start: (all) => {
      for (const piece of pieces) all.enqueue(piece);
      if (!reader) all.close();
    },
    pull: async (all) => {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) all.close();
      else all.enqueue(value);
    },
  });
  return new Response(body, { headers });
}
