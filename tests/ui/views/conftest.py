"""A view for the tests of more than one file."""

import pytest

from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.views.timeline import TimelineView


@pytest.fixture
def timeline(open_real, theme, qtbot):
    jobs = Jobs(open_real)
    made = TimelineView(Context(jobs, theme))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    made.begin()
    assert jobs.settle()
    made.axis.fit()
    yield made
    jobs.close()
