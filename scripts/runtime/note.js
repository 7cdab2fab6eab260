// In the worker, before all else, while the record of called functions is taken.
globalThis.called = new Set();
const { instantiate } = WebAssembly;
WebAssembly.instantiate = (module, imports) =>
  instantiate(module, {
    ...imports,
    record: { note: (at) => globalThis.called.add(at) },
  });
