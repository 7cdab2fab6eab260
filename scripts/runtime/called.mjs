// The record of which functions of a WebAssembly file were called: a line with a digest of the file,
// then their numbers, each as its distance from the one before.
import { createHash } from "node:crypto";

/** @param {Uint8Array} file */
export const digest = (file) => createHash("sha256").update(file).digest("hex");

/** @param {string} record */
export function numbers(record) {
  const distances = record.trim().split(/\s+/).slice(1);
  let at = 0;
  return new Set(
    distances.map((distance) => {
      at += Number(distance);
      return at;
    }),
  );
}
