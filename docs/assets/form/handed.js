// A saved file on its way from the home page to the form, which opens it as soon as it can. It lives
// in this tab alone, and no longer than that.

const KEY = "handed";

/** @param {string} bytes in base64 @returns {boolean} whether this browser takes it along */
export function hand(bytes) {
  try {
    sessionStorage.setItem(KEY, bytes);
    return true;
  } catch {
    return false; // barred or full
  }
}

/** What was handed over, once. @returns {string} "" if nothing was */
export function handed() {
  try {
    const bytes = sessionStorage.getItem(KEY) ?? "";
    sessionStorage.removeItem(KEY);
    return bytes;
  } catch {
    return ""; // barred: then nothing was handed over
  }
}

/** A file as text that storage and messages take. @param {File} file */
export async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The text of such a file, where it is UTF-8. @param {string} bytes in base64 */
export const inWords = (bytes) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)),
  );
