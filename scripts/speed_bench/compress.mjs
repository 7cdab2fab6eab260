// Put a brotli copy beside every file of a folder: `node compress.mjs FOLDER KEPT`, where KEPT is a
// folder that remembers what was compressed before.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [folder, kept] = process.argv.slice(2);
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: 24,
};
mkdirSync(kept, { recursive: true });
const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
for (const entry of entries.filter((it) => it.isFile())) {
  const file = join(entry.parentPath, entry.name);
  if (/\.(br|gz|png|pdf)$/.test(file)) continue;
  const content = readFileSync(file);
  const name = createHash("sha256").update(content).digest("hex");
  const made = join(kept, name);
  if (!existsSync(made))
    writeFileSync(made, brotliCompressSync(content, { params }));
  copyFileSync(made, `${file}.br`);
}
