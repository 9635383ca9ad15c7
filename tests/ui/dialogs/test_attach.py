import pytest

from migbrowser.model.address import Address
from migbrowser.model.original import Attached, Likeness, OriginalSentence, Verdict
from migbrowser.ui.dialogs.attach import AttachAnswer

REPORT = Address("report/one")


def found(verdict, missing=(), added=()):
    likeness = Likeness(verdict, 0.9, missing, added, {})
    kept = None if verdict is Verdict.OTHER else Address("original/1")
    return Attached(REPORT, kept, likeness, "0", "saved.html", None, 3, (Address("statement/one/1.1"),))


def said(dialog):
    return "\n".join(
        label.text() for label in dialog.findChildren(type(dialog.column.itemAt(0).widget()).__mro__[2])
    )


@pytest.mark.parametrize("verdict", Verdict)
def test_what_the_fingerprint_tells_is_said_in_words(theme, qtbot, verdict):
    dialog = AttachAnswer(found(verdict))
    qtbot.addWidget(dialog)
    text = said(dialog)
    assert dialog.windowTitle() in text
    assert "report/one · saved.html" in text
    assert ("3 sentence" in text) == (verdict is not Verdict.OTHER)


def test_changed_sentences_are_listed_and_markup_stays_markup(theme, qtbot):
    added = (OriginalSentence("2.2", "A <b>new</b> sentence."),)
    dialog = AttachAnswer(found(Verdict.CHANGED, ("1.4", "2.1"), added))
    qtbot.addWidget(dialog)
    assert "1.4, 2.1" in said(dialog)
    assert "2.2\u2002A <b>new</b> sentence." in said(dialog)
