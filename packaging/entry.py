"""Where both programs of the bundle start."""

from migbrowser.__main__ import run

if __name__ == "__main__":
    run()
