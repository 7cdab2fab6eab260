// Join the pieces of data in a WebAssembly file that lie close together: Pyodide has 14,579 of them,
// and the head of each compresses badly.
//
// Memory starts as zeros, so writing zeros between two pieces changes nothing. That is so only where
// all are placed at once, at fixed addresses: another file is refused.

const GAP = 256; // bytes of zeros that are cheaper than a head
const HEADER = 8; // bytes: what it is, and which version
const DATA = 11; // the section with the data …
const COUNT = 12; // … and the one before it, with how many pieces there are
const [PLACED, CONSTANT, END] = [0, 0x41, 0x0b]; // how each begins, and its address

/** Numbers in LEB128, read one after the other. */
class Reader {
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  unsigned() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  signed() {
    let value = 0;
    for (let shift = 0; ; ) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128)
        return shift < 32 && byte & 64 ? value | (-1 << shift) : value;
    }
  }
}

/** @param {number} value @returns {number[]} */
const unsigned = (value) =>
  value < 128
    ? [value]
    : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];

/** @param {number} value @returns {number[]} */
const signed = (value) =>
  value >= -64 && value < 64
    ? [value & 127]
    : [(value & 127) | 128, ...signed(value >> 7)];

/** The sections of a WebAssembly file, each with what reads it. @param {Uint8Array} file */
export function sections(file) {
  const reader = new Reader(file);
  reader.take(HEADER);
  const found = [];
  while (!reader.done) {
    const start = reader.at;
    const id = reader.byte();
    const content = reader.take(reader.unsigned());
    const whole = file.subarray(start, reader.at);
    found.push({ id, whole, reader: new Reader(content) });
  }
  return found;
}

/** @param {number} id @param {Uint8Array} content */
const section = (id, content) =>
  Buffer.concat([Buffer.from([id, ...unsigned(content.length)]), content]);

/** The WebAssembly file with its data joined. @param {Uint8Array} file */
export function joined(file) {
  const found = sections(file);
  const data = found.find(({ id }) => id === DATA);
  if (!data) return file;
  const groups = grouped(pieces(data.reader));
  const count = Buffer.from(unsigned(groups.length));
  const content = Buffer.concat([count, ...groups.map(placed)]);
  const made = new Map([
    [DATA, section(DATA, content)],
    [COUNT, section(COUNT, count)],
  ]);
  const whole = found.map((each) => made.get(each.id) ?? each.whole);
  return Buffer.concat([file.subarray(0, HEADER), ...whole]);
}

/** @param {Reader} reader */
function pieces(reader) {
  const found = [];
  for (let left = reader.unsigned(); left; left--) {
    if (reader.byte() !== PLACED || reader.byte() !== CONSTANT)
      throw new Error("a piece of data without a fixed address");
    const address = reader.signed();
    if (reader.byte() !== END) throw new Error("an address that is computed");
    found.push({ address, data: reader.take(reader.unsigned()) });
  }
  return found.sort((one, other) => one.address - other.address);
}

/** @param {{address: number, data: Uint8Array}[]} pieces */
function grouped(pieces) {
  const groups = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { address, data } of pieces) {
    const gap = address - end;
    if (gap < 0) throw new Error("pieces of data that overlap");
    if (gap > GAP) groups.push({ address, parts: [data] });
    else groups.at(-1)?.parts.push(Buffer.alloc(gap), data);
    end = address + data.length;
  }
  return groups;
}

/** @param {{address: number, parts: Uint8Array[]}} group */
function placed({ address, parts }) {
  const data = Buffer.concat(parts);
  const head = [PLACED, CONSTANT, ...signed(address), END];
  return Buffer.concat([
    Buffer.from([...head, ...unsigned(data.length)]),
    data,
  ]);
}
