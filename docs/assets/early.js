// What cannot wait for the other scripts: it runs before the page is drawn, and is no module.

// A reader's own choice of colours must not flash. Storage may be barred on a managed machine; the
// system's choice then stands.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}

// A server may give scripts a type that browsers refuse, for modules, without a word to anyone.
addEventListener("error", ({ target }) => sayWhenRefused(target), true);

/** @param {EventTarget | null} script */
async function sayWhenRefused(script) {
  if (!(script instanceof HTMLScriptElement)) return;
  const { ok, headers } = await fetch(script.src);
  const type = headers.get("Content-Type");
  const main = document.querySelector("main");
  if (!main || !ok || type?.includes("javascript")) return;
  if (document.getElementById("refused")) return; // several are, and one word is enough
  const said = document.createElement("p");
  said.id = "refused";
  said.className = "cr-wrap";
  said.setAttribute("role", "alert");
  said.textContent = `Parts of this page do not work, because the web server sends its scripts as “${type}”: whoever looks after the server has to send .js files as text/javascript.`;
  main.prepend(said);
}
