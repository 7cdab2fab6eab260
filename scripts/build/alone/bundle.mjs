// Joins scripts and all that they import into one classic script each, for pages in one file: from a
// disk, browsers load no modules. In: lists of files as JSON. Out: as many scripts.

import { text } from "node:stream/consumers";
import { build } from "esbuild";

const joined = async (files) => {
  const contents = files.map((file) => `import ${JSON.stringify(file)};`).join("");
  const made = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    charset: "ascii", // the page may be sent on in any encoding
    format: "iife",
    legalComments: "none",
    minify: true,
    target: "es2020",
    write: false,
  });
  return made.outputFiles[0].text.trim();
};

const wanted = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(wanted.map(joined))));
