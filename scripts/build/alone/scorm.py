"""A page in one file as a package for a learning system: SCORM 1.2, a content package of IMS 1.1.2.

What it records is in docs/_learning.
"""

from decision_tool.model.protocol import Protocol
from decision_tool.publishing.render import render
from scripts.build.alone.zips import zipped

PAGE = "index.html"
MANIFEST = "imsmanifest.xml"


def package(protocol: Protocol, id: str, title: str, html: str) -> bytes:
    """The package; `id` names it among those of a learning system."""
    manifest = render(MANIFEST, protocol, id=id, title=title, page=PAGE)
    return zipped({MANIFEST: manifest.encode(), PAGE: html.encode()})
