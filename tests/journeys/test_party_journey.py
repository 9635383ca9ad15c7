"""The page of a party, part by part: read in the window's reader, its links followed by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextFormat

from migbrowser.model.address import Address
from migbrowser.ui.models.languages import language

KOREA, JAPAN, XU = Address("party/kr"), Address("party/jp"), Address("party/xu-ganlu")
ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))


class PartyPage:
    """What stands on it."""

    def __init__(self, journey, address):
        self.journey, self.browser = journey, journey.window.pane.reader.browser
        journey.context.open(address, focus=True)
        journey.settle()
        self.party = journey.window.pane.reader._entry.subject

    @property
    def text(self):
        return self.browser.toPlainText().translate(ISOLATES)

    def part(self, heading, until):
        begin = self.text.index(heading)
        return self.text[begin : self.text.index(until, begin)]

    def chart_width(self):
        block = self.browser.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                form = parts.fragment().charFormat()
                if form.isImageFormat():
                    return form.toImageFormat().width()
                parts += 1
            block = block.next()
        pytest.fail("no chart")

    def follow(self, wanted):
        """Tab to the first link that is wanted, then Enter; returns where it leads."""
        self.browser.setFocus()
        for _ in range(300):
            self.journey.press(Qt.Key.Key_Tab)
            cursor = self.browser.textCursor()
            link = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
            if wanted(link):
                self.journey.press(Qt.Key.Key_Return)
                return link
        pytest.fail("no such link by Tab")


def asked(journey, deed):
    found = []
    journey.context.jobs.run(deed, found.append)
    journey.settle()
    return found[0]


def test_both_authority_forms_and_every_printed_form_with_language_and_report(journey):
    page = PartyPage(journey, KOREA)
    page.follow(lambda link: link == "wordings:printed")
    forms = page.part("Authority form", "As printed")
    assert "Republic of Korea" in forms
    assert "韩国" in forms
    printed = page.part("As printed", "Region")
    for name in page.party.printed:
        assert name.name.translate(ISOLATES) in printed
        assert language(name.language) in printed
    reports = {name.report for name in page.party.printed}
    assert page.follow(reports.__contains__) == journey.context.current


def test_the_chart_of_its_attendance_is_there_and_said(journey):
    page = PartyPage(journey, KOREA)
    [chart] = [form for form in page.browser.document().allFormats() if form.isImageFormat()]
    said = chart.property(QTextFormat.Property.ImageAltText.value)
    assert "reports disagree" in said
    assert said in page.text


def test_the_offices_of_a_person_lead_to_the_events_at_which_they_were_held(journey):
    page = PartyPage(journey, XU)
    profile = asked(journey, lambda services: services.attending.profile(XU))
    office = page.part("Office", "Attendance")
    assert page.party.office in office
    assert office.count("20") >= len(profile.named)
    events = {event.address for event in profile.named}
    assert page.follow(events.__contains__) == journey.context.current


def test_statements_and_clauses_that_name_it_are_a_key_away(journey):
    page = PartyPage(journey, JAPAN)
    assert "Named in clauses and statements (" in page.text
    assert "Being looked for" not in page.text
    own = {statement.address for statement in journey.window.pane.reader._entry.statements}
    link = page.follow(lambda link: link.startswith(("statement/", "clause/")) and link not in own)
    assert journey.context.current == link


def test_those_named_at_the_same_events_are_a_key_away(journey):
    page = PartyPage(journey, KOREA)
    profile = asked(journey, lambda services: services.attending.profile(KOREA))
    company = {each.party for each in profile.company}
    assert "Named at the same events" in page.text
    assert page.follow(lambda link: link in company) == journey.context.current


def test_the_chart_is_as_wide_as_the_reader_after_each_change_of_width(journey):
    journey.window.resize(1600, 900)
    page = PartyPage(journey, KOREA)
    split, bar = journey.window.splitter, page.browser.horizontalScrollBar()
    wide = {}
    for share in (0.5, 0.35, 0.45):
        whole = sum(split.sizes())
        split.setSizes([round((1 - share) * whole), round(share * whole)])
        journey.settle()
        assert bar.maximum() == 0
        wide[share] = page.chart_width()
    assert wide[0.35] < wide[0.45]
