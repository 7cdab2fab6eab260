// Before a page is painted that a room may see: its notes are hidden, until somebody asks for them.

try {
  if (sessionStorage.getItem(`room ${location.pathname}`))
    document.documentElement.dataset.room = "";
} catch {
  // barred: no room was kept either
}
