from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.collecting import Collecting
from migbrowser.store.library import open_library

EVENT = Address("event/2025-lianyungang-regional")


def test_what_another_program_selects_is_seen(real, tmp_path):
    watch = real.window._watch
    watch.look()
    assert real.jobs.settle()
    library = open_library(tmp_path)
    Collecting(library).add([EVENT])
    library.close()
    watch.look()
    assert real.jobs.settle()
    assert real.context.selection == (EVENT,)


def test_what_the_window_writes_itself_is_told_once(real, qtbot):
    watch = real.window._watch
    watch.look()
    real.context.select([EVENT])
    assert real.jobs.settle()
    with qtbot.assertNotEmitted(real.jobs.changed):
        watch.look()
        assert real.jobs.settle()


def test_a_library_that_cannot_be_read_is_nobodys_trouble_here(whole, services, qtbot):
    def fail():
        raise UserError(Problem.LIBRARY_UNWRITABLE, path="x", reason="y")

    services.library.data_version = fail
    with qtbot.assertNotEmitted(whole.jobs.failed):
        whole.window._watch.look()
        assert whole.jobs.settle()
