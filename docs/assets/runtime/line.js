/** What is known of the line; many browsers do not tell. @returns {"good" | "poor" | "dear"} */
export function line() {
  const { connection } = /** @type {any} */ (navigator);
  const { saveData, effectiveType = "" } = connection ?? {};
  if (saveData || effectiveType.endsWith("2g")) return "dear";
  return effectiveType === "3g" ? "poor" : "good";
}
