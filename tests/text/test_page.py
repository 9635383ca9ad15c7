from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.page import page_text


def test_blocks_are_lines_and_marks_of_form_leave_no_gap():
    assert page_text("<h1>A  quay</h1><p>It <b>ope</b>ned.<br>Again.</p>") == "A quay\n\nIt opened.\n\nAgain."


def test_what_is_not_seen_is_left():
    page = "<head><title>x</title></head><style>p{}</style><script>a < b</script><p>Seen</p>"
    assert page_text(page) == "Seen"


def test_entities_are_characters():
    assert page_text("<p>A &amp; B&nbsp;&#8220;C&#x201d;</p>") == "A & B “C”"


def test_a_head_that_is_never_closed_does_not_hide_the_page():
    assert page_text("<script>x</script><svg><g></svg><p>Seen</p>") == "Seen"


@given(st.text())
def test_any_string_will_do(page):
    assert "\0" not in page_text(page)
