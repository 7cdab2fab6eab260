// Pyodide's WebAssembly comes in two files: what the tool was seen to call, and the rest, which is
// loaded when something of it is called after all (scripts/runtime/split.mjs).

const OURS = "%"; // begins the names of what the first file exports for the second alone
const THERE = `${OURS}there`; // whether the second file is loaded

/** @typedef {(source: any, imports?: WebAssembly.Imports) => Promise<any>} Instantiate */

/**
 * Instantiate the first file so that the second can follow.
 * @param {Instantiate} instantiate
 * @param {() => BufferSource} read gives the second file, at once: a call into Python can't wait
 * @returns {Instantiate}
 */
export const inTwo = (instantiate, read) => async (source, imports) => {
  /** @type {any} */
  let main;
  const load = () => {
    const rest = new WebAssembly.Module(read());
    new WebAssembly.Instance(rest, { ...imports, main });
    main[THERE].value = 1;
  };
  const both = { ...imports, rest: { load } };
  const made = await instantiate(source, both);
  main = made.instance?.exports ?? {};
  if (!main[THERE]) return made; // it is whole
  return { instance: { exports: theirs(main) }, module: made.module };
};

/** What Pyodide's own script is to see. @param {WebAssembly.Exports} exported */
const theirs = (exported) =>
  Object.fromEntries(
    Object.entries(exported).filter(([name]) => !name.startsWith(OURS)),
  );
