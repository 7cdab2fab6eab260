// Whether a file is what the build made: its sum tells.

/** @typedef {[size: number, sum: string]} Sum of a file: bytes, SHA-256 or its begin */

/** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} bytes @param {string} [sum] none tells nothing */
export async function isRight(bytes, sum = "") {
  if (!crypto.subtle) return true; // there is none on plain http
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(found, (it) => it.toString(16).padStart(2, "0"));
  return hex.join("").startsWith(sum);
}
