"""What stands where hits would be: examples before a question, an explanation after one without hits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from migbrowser.model.search import SearchAnswer
from migbrowser.ui.models.search_reading import dropped
from migbrowser.ui.tokens import SPACE_2, SPACE_4, SPACE_6
from migbrowser.ui.widgets.buttons import Chip, PlainButton
from migbrowser.ui.widgets.flow import FlowLayout
from migbrowser.ui.widgets.labels import Section, Soft, Title

SAID = 2  # title and the line that explains: nothing more is offered
EXAMPLES = ("joint border patrol*", '"shared future"', "移民管理", "visa NOT year:2023", "deportation")


class SearchNothing(QScrollArea):
    """Every way out that it names is a button that goes there."""

    asked = Signal(str)
    widened = Signal()  # take all filters away
    names_wanted = Signal()  # read names in all their forms

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QWidget()
        self.setWidget(whole)
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        self._column.setSpacing(SPACE_2)
        self._page = QWidget()
        self._column.addWidget(self._page)
        self._column.addStretch(1)

    def show_examples(self) -> None:
        """Nothing is asked yet."""
        column = self._begin(self.tr("Search everything"))
        words = self.tr(
            "Statements, clauses, events, parties and topics, in English and Chinese; names in any form."
        )
        column.addWidget(_wrapped(words))
        self._add_questions(column, self.tr("For example"), EXAMPLES)

    def show_answer(self, answer: SearchAnswer, *, narrowed: bool, names: bool) -> None:
        """Nothing was found: say how much each word has alone, and offer what would find something."""
        column = self._begin(self.tr("Nothing found"))
        self._explain(column, answer)
        if narrowed:
            words = self.tr("Search without the filters")
            count = self.tr("%n hit(s)", "", answer.unfiltered)
            button = PlainButton(f"{words}: {count}" if answer.unfiltered else words)
            button.clicked.connect(self.widened)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not names:
            button = PlainButton(self.tr("Read names in all their forms"))
            button.clicked.connect(self.names_wanted)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        meant = [question for question in answer.suggestions if question.strip('"') not in answer.terms]
        if meant:
            self._add_questions(column, self.tr("Did you mean"), meant)
        if not self._offer_fewer(column, answer) or len(answer.terms) > 2:
            self._offer_alone(column, answer)
        if column.count() <= SAID:
            column.addWidget(
                _wrapped(self.tr("A star stands for any ending: migra*. Names may have any form."))
            )
            self._add_questions(column, self.tr("For example"), EXAMPLES)

    def _offer_alone(self, column: QVBoxLayout, answer: SearchAnswer) -> None:
        """How much each of several words finds without the others."""
        found = {term: count for term, count in answer.terms.items() if count}
        if found and len(answer.terms) > 1:
            words = {
                term: self.tr("{term}: %n hit(s)", "", count).format(term=term)
                for term, count in found.items()
            }
            self._add_questions(column, self.tr("One word alone"), words, words)

    def _offer_fewer(self, column: QVBoxLayout, answer: SearchAnswer) -> bool:
        """Without which word there are hits, and how many; whether there is any."""
        fewer = {
            rest: self.tr("without “{term}”: {hits}").format(term=term, hits=self.tr("%n hit(s)", "", count))
            for term, count in answer.without.items()
            if count and (rest := dropped(answer.query, term))
        }
        if fewer:
            self._add_questions(column, self.tr("One word fewer"), fewer, fewer)
        return bool(fewer)

    def _explain(self, column: QVBoxLayout, answer: SearchAnswer) -> None:
        counts = [
            self.tr("{term}: %n hit(s)", "", count).format(term=f"“{term}”")
            for term, count in answer.terms.items()
        ]
        if len(counts) > 1:
            column.addWidget(_wrapped(self.tr("No entry has all of it. Each word alone: {counts}.").format(
                counts=", ".join(counts))))  # fmt: skip
        elif counts:
            column.addWidget(
                _wrapped(self.tr("No entry has {term}.").format(term=f"“{next(iter(answer.terms))}”"))
            )
        else:
            column.addWidget(_wrapped(self.tr("There is no word in the question that could be looked for.")))
        if answer.ignored:
            column.addWidget(
                _wrapped(self.tr("Passed over: {words}.").format(words=", ".join(answer.ignored)))
            )

    def _begin(self, title: str) -> QVBoxLayout:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(Title(title, wrap=True))
        self._column.replaceWidget(self._page, page)
        self._page.hide()
        self._page.deleteLater()
        self._page = page
        return column

    def _add_questions(
        self,
        column: QVBoxLayout,
        title: str,
        questions: Iterable[str],
        words: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Chips that ask; `words` say what else than the question stands on one."""
        column.addSpacing(SPACE_2)
        column.addWidget(Section(title))
        line = QWidget()
        row = FlowLayout(line, gap=SPACE_2)
        for question in questions:
            said = self.tr("Search for {question}").format(question=question)
            chip = Chip(words.get(question, question), said)
            chip.clicked.connect(lambda _=False, question=question: self.asked.emit(question))
            row.addWidget(chip)
        column.addWidget(line)


def _wrapped(words: str) -> Soft:
    return Soft(words, wrap=True)
