// Before the page is drawn, so that a reader's own choice of colours does not flash.
// Storage may be barred on a managed machine; the system's choice then stands.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
