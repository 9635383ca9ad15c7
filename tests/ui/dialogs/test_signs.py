"""The legend names every sign that the screens use."""

from migbrowser.ui.dialogs.signs import Signs
from migbrowser.ui.models.participants_words import SIGNS as PRESENCES
from migbrowser.ui.tokens import SIGNS


def test_every_sign_has_its_meaning(qtbot, context):
    dialog = Signs(context)
    qtbot.addWidget(dialog)
    text = dialog.page.toPlainText()
    for sign in (*SIGNS.values(), *PRESENCES.values(), "silent", "not read", "not compared", "›", "▾", "○"):
        assert sign in text
    assert all("\t" in line for line in text.splitlines() if line[:1] in "≠≈◐=◆▶✓")


def test_it_follows_the_theme(qtbot, context):
    dialog = Signs(context)
    qtbot.addWidget(dialog)
    before = dialog.page.document()
    context.theme.set_zoom(1.5)
    assert dialog.page.document() is not before
