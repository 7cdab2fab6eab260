"""Whatever is published has a type that the rules for hosts name."""

from scripts.build.alone.take import FOLDER
from scripts.host import rules


def test_every_file_has_a_type(built):
    published = (file for file in built.folder.rglob("*") if file.is_file())
    suffixes = {file.suffix.removeprefix(".") for file in published}
    # What stands at the top for the hosts themselves is not sent.
    assert suffixes - {*rules.TYPES, "conf", ""} == set()


def pages(built):
    return {file: file.read_text("utf-8") for file in built.folder.rglob("*.html")}


def test_every_page_carries_the_policy_that_holds_where_a_host_sends_none(built):
    """Files to take along have another, since they hold their scripts."""
    policy = f'http-equiv="Content-Security-Policy" content="{rules.IN_PAGE}"'
    without = {file for file, text in pages(built).items() if policy not in text}
    assert {file for file in without if FOLDER not in file.as_posix()} == set()


def test_no_page_has_two_policies_of_which_each_bars_what_the_other_lets(built):
    named = 'http-equiv="Content-Security-Policy"'
    assert {file for file, text in pages(built).items() if text.count(named) != 1} == set()
