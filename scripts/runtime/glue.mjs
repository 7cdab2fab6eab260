// Emscripten's part of Pyodide, the “glue”, without what handed on functions that are gone.
//
// It is text of a known shape, and is cut as text. Where it has another shape the build stops; what
// that can't tell, the rehearsal with the finished files does (in_published.py).

/** @typedef {{exports: Set<string>, imports: Set<string>}} Kept what is left in the WebAssembly */

/** @param {string} text @returns {string[]} */
export const wordsOf = (text) => text.match(/[A-Za-z_$][\w$]*/g) ?? [];

/**
 * Where the glue receives the exports: a list of variables, then a function of assignments.
 * @param {string} glue
 */
export function receiving(glue) {
  const at = glue.indexOf("function assignWasmExports(");
  const list = glue.lastIndexOf("var ", at);
  if (at < 0 || list < 0) throw new Error("the glue has no assignWasmExports");
  const [first, last] = between(glue, at);
  return { list, at, first, last };
}

/**
 * The start and end of what stands between the next braces.
 * @param {string} text @param {number} start
 */
function between(text, start) {
  const first = text.indexOf("{", start) + 1;
  for (let at = first, depth = 1; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && !--depth) return [first, at];
  }
  throw new Error("a brace that nothing closes");
}

/**
 * The glue for what is kept; what Pyodide's other parts name stays too.
 * @param {string} glue @param {Kept} kept @param {Set<string>} named
 */
export function cut(glue, kept, named) {
  const { text, used } = withoutImports(withoutExports(glue, kept), kept);
  return withoutHandles(withoutSignatures(text, kept, used), named);
}

/** @param {string} glue @param {Kept} kept */
function withoutExports(glue, kept) {
  const { list, at, first, last } = receiving(glue);
  const gone = new Set();
  const left = parts(glue.slice(first, last), ";").filter((each) => {
    const found = match(
      /^([\w$]+)=.*wasmExports\["([^"]+)"\](\.value>>>0)?$/,
      each,
      "not an assignment of an export",
    );
    const stays = kept.exports.has(found[2]);
    if (!stays) gone.add(found[1]);
    return stays;
  });
  const variables = glue.slice(list + "var ".length, at).replace(/;$/, "");
  const names = parts(variables, ",").filter((name) => !gone.has(name));
  const head = `${glue.slice(0, list)}var ${names.join(",")};`;
  return head + glue.slice(at, first) + left.join(";") + glue.slice(last);
}

/** The import table without what is imported no more, and the functions in it. @param {string} text @param {Kept} kept */
function withoutImports(text, kept) {
  const [first, last] = between(text, text.indexOf("wasmImports={"));
  const left = parts(text.slice(first, last), ",").filter((each) => {
    const found = match(/^([\w$]+)(:[\w$]+)?$/, each, "not an import");
    return kept.imports.has(found[1]);
  });
  const used = new Set(left.map((each) => each.split(":").at(-1)));
  return { text: text.slice(0, first) + left.join(",") + text.slice(last), used };
}

/**
 * What only a library would use: wrappers, signatures, and code evaluated in this very scope, which
 * would keep a minifier from removing anything.
 * @param {string} text @param {Kept} kept @param {Set<string | undefined>} used
 */
function withoutSignatures(text, kept, used) {
  return text
    .replace(
      /wasmExports\["([^"]+)"\]=makeWrapper_\w+\(wasmExports\["\1"\]\);/g,
      (whole, name) => (kept.exports.has(name) ? whole : ""),
    )
    .replace(/(?<![\w$.])([\w$]+)\.sig="\w*";/g, (whole, name) =>
      used.has(name) ? whole : "",
    )
    .replace(/(?<![\w$.])eval\(/g, "(0,eval)(");
}

/**
 * Functions that are put on Module, where nobody reads them.
 * @param {string} text @param {Set<string>} named
 */
function withoutHandles(text, named) {
  const handle = /(?<![\w$=.])Module\["([\w$]+)"\]=\1;/g;
  const rest = text.replace(handle, "");
  const read = new Set([
    ...[...rest.matchAll(/(?:\.|\[")([A-Za-z_$][\w$]*)/g)].map((it) => it[1]),
    ...[...rest.matchAll(/\{([\w$,: ]+)\}=Module\b/g)].flatMap((it) =>
      wordsOf(it[1]),
    ),
  ]);
  return text.replace(handle, (whole, name) =>
    read.has(name) || named.has(name) ? whole : "",
  );
}

/** @param {string} text @param {string} mark */
const parts = (text, mark) => text.split(mark).filter(Boolean);

/** @param {RegExp} shape @param {string} text @param {string} fault */
function match(shape, text, fault) {
  const found = shape.exec(text);
  if (!found) throw new Error(`${fault}: ${text}`);
  return found;
}
