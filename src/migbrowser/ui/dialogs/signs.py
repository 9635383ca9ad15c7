"""What every sign of the program means, on one page that can stay open beside the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextBrowser, QWidget

from migbrowser.model.presence import Presence
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.models import participants_words
from migbrowser.ui.reader.page import Page, Run, Tone, Words, badge
from migbrowser.ui.tokens import Mark
from migbrowser.ui.widgets.labels import not_compared_word, not_read_word, silent_word

WIDEST = 168  # of a sign; pixels at zoom 1
_Row = tuple[Sequence[str | Run], str]  # the sign, what it means


class Signs(Dialog):
    """The legend, place by place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Signs", "Signs"), parent)
        self._context = context
        self._written: Page | None = None
        self.page = QTextBrowser()
        self.page.setProperty("role", "entry")
        self.page.setAccessibleName(self.windowTitle())
        self.column.addWidget(self.page)
        self.end()
        self.fit(context.theme, 600, 640)
        context.theme_changed.connect(self._write)
        self._write()

    def _write(self) -> None:
        before, page = self._written, Page(self._context.theme)
        for heading, rows in self._sections():
            page.section(heading)
            for sign, meaning in rows:
                words: Words = [*sign, Run("\t"), Run(meaning)]
                page.paragraph(words)
        _align(page)
        page.document.setParent(self.page)
        self._written = page
        self.page.setDocument(page.document)
        if before is not None:
            before.document.deleteLater()

    def _sections(self) -> Iterator[tuple[str, Sequence[_Row]]]:
        yield self.tr("Reports against each other"), self._comparison()
        yield self.tr("In the reader"), self._reader()
        yield self.tr("Participants"), self._participants()
        yield self.tr("Clauses"), self._clauses()
        yield self.tr("Everywhere"), self._everywhere()

    def _comparison(self) -> Sequence[_Row]:
        grey = Tone.ITALIC
        return (
            ([badge(Mark.SAME, self.tr("agree"))], self.tr("the reports say the same")),
            ([badge(Mark.VARIANT, self.tr("named differently"))], self.tr("one thing under several names")),
            ([badge(Mark.CONFLICT, self.tr("conflict"))], self.tr("they cannot all be right")),
            ([badge(Mark.PARTIAL, self.tr("lists differ"))], self.tr("one names or says more than another")),
            ([badge(Mark.ONLY, self.tr("only {}").format("B"))], self.tr("report B alone says it")),
            (
                [badge(Mark.HELD, self.tr("verdict"))],
                self.tr("your own verdict, or rows joined or split by you"),
            ),
            ([Run(silent_word(), grey)], self.tr("the report was read in full and does not say it")),
            ([Run(not_read_word(), grey)], self.tr("it was not read in full: nothing follows")),
            ([Run(not_compared_word(), grey)], self.tr("its facts alone are compared: nothing follows")),
            ([Run("A, B, C–F", Tone.SOFT)], self.tr("the reports, in the order in which they are listed")),
        )

    def _reader(self) -> Sequence[_Row]:
        return (
            (
                [Run("3.5", Tone.FAINT)],
                self.tr("passage: third paragraph, fifth sentence; 0.1 is the title"),
            ),
            ([Run("3.5.b", Tone.FAINT)], self.tr("the second thing said there")),
            (["“…”"], self.tr("as printed; all else is in the catalogue's own words")),
            (["›"], self.tr("opens what stands there")),
            (["▾ ▴"], self.tr("shows and hides each report's wording (F4: of all facts)")),
            (["(2 …)"], self.tr("how many of those that agree may render one text: they count as one")),
        )

    def _participants(self) -> Sequence[_Row]:
        return [
            ([participants_words.SIGNS[presence]], participants_words.presence(presence))
            for presence in Presence
        ]

    def _clauses(self) -> Sequence[_Row]:
        return (
            (["● ● ●"], self.tr("later passages that take the clause up, one dot for each")),
            (["●"], self.tr("on the trail: the event where it was put forward")),
            (["○ ×3"], self.tr("on the trail: an event where it was taken up, in three passages")),
            (
                [Run("3, "), Run("9", Tone.SOFT)],
                self.tr("GCM objectives: dark is direct, grey is related"),
            ),
        )

    def _everywhere(self) -> Sequence[_Row]:
        return (
            (
                [self.tr("small sheet")],
                self.tr("in the corner of a row or a head: you wrote a note on the entry"),
            ),
            ([Run(self.tr("coloured words"))], self.tr("a link to another entry")),
            ([Run("clause/…/12", Tone.FAINT)], self.tr("the address by which an entry can be cited")),
        )


def _align(page: Page) -> None:
    """What signs mean begins at one edge, and the page where the dialog's title does."""
    document = page.document
    option = document.defaultTextOption()
    option.setTabStopDistance(page.theme.px(WIDEST))
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
