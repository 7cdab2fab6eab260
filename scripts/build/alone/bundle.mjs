// Joins scripts and all that they import into one classic script each, for pages in one file: from a
// disk, browsers load no modules. In: lists of files as JSON. Out: as many scripts.

import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";

// Beside a script of _learning/, modules of this name are the one there.
const keeping = (folder) => ({
  name: "keeping",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/kept\.js$/ }, () => ({ path: join(folder, "kept.js") })),
});

const joined = async (files) => {
  const contents = files.map((file) => `import ${JSON.stringify(file)};`).join("");
  const learning = files.find((file) => file.includes("/_learning/"));
  const made = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    charset: "ascii", // the page may be sent on in any encoding
    format: "iife",
    legalComments: "none",
    minify: true,
    plugins: learning ? [keeping(dirname(learning))] : [],
    target: "es2020",
    write: false,
  });
  return made.outputFiles[0].text.trim();
};

const wanted = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(wanted.map(joined))));
