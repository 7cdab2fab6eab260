"""Every line that cites a rule can be read beside it."""

from decision_tool.publishing.cited import Cited, by_id, lines


def cite(id: str, label: str = "Clause") -> str:
    return (
        f'<span class="cr-cites"><a href="../clauses/#x" aria-label="{label} {id}">{id}</a></span>'
    )


def read(html: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(line.text, line.ids) for line in lines(html)]


def test_a_line_is_what_stands_before_its_cites():
    assert read(f"<li>Keep a record. {cite('B4')} {cite('3.2.1')}</li>") == [
        ("Keep a record.", ("B4", "3.2.1"))
    ]


def test_two_sentences_of_a_paragraph_are_two_lines():
    html = f"<p>Talk first. {cite('B4')} Then go up, {cite('3.2.1')}.</p>"
    assert read(html) == [("Talk first.", ("B4",)), ("Then go up,", ("3.2.1",))]


def test_what_is_cited_by_nothing_is_no_line():
    assert read(f"<p>Ours.</p><p>Theirs. {cite('B4')} Ours again.</p>") == [("Theirs.", ("B4",))]


def test_whose_advice_it_is_is_no_part_of_the_line():
    mark = '<span class="cr-cites cr-ours">our advice</span>'
    assert read(f"<li>Ask. {mark} {cite('B4')}</li>") == [("Ask.", ("B4",))]


def test_national_guidance_is_cited_like_a_clause():
    assert read(f"<li>Tell the officer. {cite('N1', 'National guidance')}</li>") == [
        ("Tell the officer.", ("N1",))
    ]


def test_a_rule_has_its_lines_from_every_page():
    pages = {"a/": f"<p>One. {cite('B4')}</p>", "b/": f"<p>Two. {cite('B4')}</p>"}
    assert by_id(pages) == {"B4": [Cited("One.", ("B4",), "a/"), Cited("Two.", ("B4",), "b/")]}
