// Pack files as a server may send them: `node pack.mjs`, with a list of [file, packed] on its input.
// What is packed ends in .br or .gz, and that says how.

import { readFile, rename, writeFile } from "node:fs/promises";
import { json } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const AT_ONCE = 8; // more would only hold more in memory

const ways = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) =>
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

const pending = await json(process.stdin);

async function work() {
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [file, packed] = next;
    const made = await ways[packed.split(".").at(-1)](await readFile(file));
    const part = `${packed}.${process.pid}`; // another build may make it too
    await writeFile(part, made);
    await rename(part, packed); // whole, or not there
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
