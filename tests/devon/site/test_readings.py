"""Every line that cites a rule was read beside it by somebody other than its writer."""

from tests.devon.site.readings import read, told


def test_every_cited_line_was_read_beside_its_rules():
    """`python -m tests.devon.site.readings` shows those that were not."""
    assert [line for line in told() if line not in read()] == []


def test_no_reading_is_kept_of_a_line_that_is_gone():
    assert read() - set(told()) == set()
