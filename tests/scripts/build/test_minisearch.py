from scripts.build import minisearch
from scripts.build.site import ROOT


def test_what_finds_words_is_published_with_its_licence(tmp_path):
    minisearch.publish(ROOT, tmp_path)
    published = tmp_path / "assets" / "minisearch"
    assert "export { MiniSearch as default }" in (published / "index.js").read_text("utf-8")
    assert "copyright notice" in (published / "LICENSE.txt").read_text("utf-8")
