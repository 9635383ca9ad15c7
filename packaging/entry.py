"""Where both programs of the bundle start."""

import multiprocessing

from migbrowser.app import run

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process for heavy work starts here too, and ends here
    run()
