"""Whatever is published has a type that the rules for hosts name."""

from scripts.host import rules


def test_every_file_has_a_type(built):
    published = (file for file in built.folder.rglob("*") if file.is_file())
    suffixes = {file.suffix.removeprefix(".") for file in published}
    # What stands at the top for the hosts themselves is not sent.
    assert suffixes - {*rules.TYPES, "conf", ""} == set()


def test_every_page_carries_the_policy_that_holds_where_a_host_sends_none(built):
    for file in built.folder.rglob("*.html"):
        text = file.read_text("utf-8")
        assert f'http-equiv="Content-Security-Policy" content="{rules.IN_PAGE}"' in text
