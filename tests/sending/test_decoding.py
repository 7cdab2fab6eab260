"""Whatever program saved a file, its letters are read, and what was a guess is said."""

import pytest

from decision_tool.sending import refusals
from decision_tool.sending.decoding import decoded

TEXT = '{"name": "Siân O’Brien", "said": "“no” – €5"}'
GUESSED = refusals.GUESSED.format("Windows-1252")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_kind_of_unicode_is_read_without_a_word(encoding):
    assert decoded(TEXT.encode(encoding)) == (TEXT, ())


def test_unicode_with_a_mark_the_other_way_round():
    assert decoded(b"\xfe\xff" + TEXT.encode("utf-16-be")) == (TEXT, ())


def test_the_encoding_of_windows_is_guessed_and_said():
    assert decoded(TEXT.encode("windows-1252")) == (TEXT, (GUESSED,))


def test_a_message_may_say_how_its_part_is_encoded():
    assert decoded("Łukasz".encode("iso-8859-2"), "iso-8859-2") == ("Łukasz", ())


@pytest.mark.parametrize("declared", ["", "no-such-thing", "us-ascii", "unknown-8bit", "\0"])
def test_what_a_message_says_of_it_may_be_wrong(declared):
    assert decoded("é".encode(), declared) == ("é", ())
    assert decoded(b"\xe9", declared) == ("é", (GUESSED,))


def test_letters_that_are_lost_are_told():
    assert decoded("Si\ufffdn".encode()) == ("Si\ufffdn", (refusals.LOST,))


def test_what_its_mark_does_not_fit_is_damage():
    with pytest.raises(ValueError, match="truncated"):
        decoded(b"\xff\xfea")
