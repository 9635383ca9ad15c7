"""The data health dialog over the real catalogue."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl

from migbrowser import paths
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.health import HealthReport
from migbrowser.ui.jobs import Jobs, Lane


@pytest.fixture
def context(qapp, theme, real_database, tmp_path):
    jobs = Jobs(
        lambda: Services(lambda: Catalogue(real_database), lambda: open_library(tmp_path), paths.resources())
    )
    yield Context(jobs, theme)
    jobs.close()


def test_it_says_what_the_catalogue_holds_and_lacks(qtbot, context, real_catalogue):
    report = HealthReport(context)
    qtbot.addWidget(report)
    assert "Surveying" in report.page.toPlainText()
    assert context.jobs.settle()
    text = report.page.toPlainText()
    edition = real_catalogue.edition()
    assert edition.hash[:12] in text
    assert f"Events {dict(edition.counts)['events']}" in text
    assert "point/2025-lianyungang-subforum/count-countries" in text


def test_an_entry_that_it_names_opens(qtbot, context):
    report = HealthReport(context)
    qtbot.addWidget(report)
    with qtbot.waitSignal(context.open_requested) as asked:
        report.page.anchorClicked.emit(QUrl("party/kr"))
    assert asked.args[0] == "party/kr"


def test_a_conflict_that_was_judged_says_so(qtbot, context):
    point = "point/2025-lianyungang-subforum/count-countries"

    def judge(services):
        comparison = services.comparing.compare_event("event/2025-lianyungang-subforum")
        row = next(row for row in comparison.facts if row.point == point)
        return services.judging.judge(comparison, row, (), "")

    context.jobs.run(judge, lane=Lane.WRITE)
    assert context.jobs.settle()
    report = HealthReport(context)
    qtbot.addWidget(report)
    assert context.jobs.settle()
    lines = [line for line in report.page.toPlainText().splitlines() if point in line]
    assert ["judged" in line for line in lines].count(True) == len(lines) > 0
    assert report.page.toPlainText().count("judged") == len(lines)
