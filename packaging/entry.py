"""Where both programs of the bundle start."""

from migbrowser.app import run

if __name__ == "__main__":
    run()
