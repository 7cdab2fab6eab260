// In the worker, before all else, while the record of called functions is taken.
globalThis.called = new Set();
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = (source, imports) =>
  instantiateStreaming(source, {
    ...imports,
    record: { note: (at) => globalThis.called.add(at) },
  });
