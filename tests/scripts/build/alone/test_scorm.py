"""A package for a learning system has the structure that SCORM 1.2 asks."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from scripts.build.alone.scorm import package
from tests.fixture import PROTOCOL

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
ARCHIVE = ZipFile(BytesIO(package(PROTOCOL, "02-a-story", "Is <this> “a story”?", "<p>It is.")))
MANIFEST = ElementTree.fromstring(ARCHIVE.read("imsmanifest.xml"))


def names(element):
    return [it.tag.removeprefix(CP) for it in element]


def test_it_holds_the_manifest_at_its_root_and_one_page():
    assert ARCHIVE.namelist() == ["imsmanifest.xml", "index.html"]
    assert ARCHIVE.read("index.html") == b"<p>It is."


def test_the_manifest_says_what_it_is():
    assert MANIFEST.tag == f"{CP}manifest"
    assert MANIFEST.get("identifier") == f"{PROTOCOL.id}-02-a-story"
    assert names(MANIFEST) == ["metadata", "organizations", "resources"]
    (metadata, _, _) = MANIFEST
    assert [it.text for it in metadata] == ["ADL SCORM", "1.2"]


def test_its_one_item_is_the_page():
    (_, organizations, resources) = MANIFEST
    (organization,) = organizations
    assert organizations.get("default") == organization.get("identifier")
    assert names(organization) == ["title", "item"]
    item = organization[1]
    assert item[0].text == "Is <this> “a story”?"
    (resource,) = resources
    assert item.get("identifierref") == resource.get("identifier")
    assert resource.attrib == {
        "identifier": "page",
        "type": "webcontent",
        f"{ADL}scormtype": "sco",
        "href": "index.html",
    }
    assert [it.get("href") for it in resource] == ["index.html"]
