"""For every set of answers, the built page, Python here and Python in the browser say the same."""

import hashlib
import json

from decision_tool import bridge
from decision_tool.model.replay import to_fragment
from tests.browser import steps
from tests.site.sites import MADE_UP
from tests.stories import every_set_of_answers

PROTOCOL = MADE_UP.protocol
# Hashes keep the traffic with the browser small; what a reader reads is compared there.
COMPARE = (
    "async given => {"
    + steps.A_PYTHON
    + """
  const { parsed } = await import("/assets/trusted.js");
  const hash = async text => {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return new Uint8Array(bytes).toHex();
  };
  const read = html => [
    ...parsed(html).querySelector("article").querySelectorAll(
      "h1, .cr-lead, section:not([data-part], .cr-about), .cr-call, " +
      ".cr-clauses:not([data-national])"
    )
  ].map(part => part.textContent.replace(/\\s+/g, " ").trim());
  const built = {};
  const differing = [];
  for (const [fragment, expected] of given) {
    const found = await python.ask({ do: "page", at: null, fragment });
    const { page, title, html } = found;
    built[page] ??= read(await (await fetch(`/next-step/${page}/`)).text()).join("|");
    if (await hash([page, title, found.fragment, html].join("|")) !== expected)
      differing.push(`Python here: ${fragment}`);
    if (built[page] !== read(html).join("|") || built[page].length < 100)
      differing.push(`built page: ${fragment}`);
  }
  return differing;
}
"""
)


def response(protocol, fragment):
    """What Python answers here, as the browser hashes it."""
    asked = json.dumps({"do": "page", "at": None, "fragment": fragment})
    found = json.loads(bridge.respond(protocol, asked))
    text = "|".join(found[part] for part in ("page", "title", "fragment", "html"))
    return hashlib.sha256(text.encode()).hexdigest()


def differing(page, protocol, sets):
    """Of these sets of answers, those that do not give the same everywhere."""
    fragments = [to_fragment(given) for given in sets]
    return page.evaluate(COMPARE, [[it, response(protocol, it)] for it in fragments])


def test_every_set_of_answers_gives_the_same_everywhere(tool):
    sets = every_set_of_answers(PROTOCOL)
    assert len(sets) > 500
    assert differing(tool, PROTOCOL, sets) == []
