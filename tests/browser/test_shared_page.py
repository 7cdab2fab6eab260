"""The page that tests share: one fault in it is one failure."""


def test_once_its_python_has_ended_the_next_test_has_another(started):
    page = started.page()
    assert started.page() is page
    page.evaluate("document.getElementById('tool').dataset.python = 'failed'")
    started.problems.append("What went wrong in the first")
    assert started.page() is not page
    assert started.problems == []
