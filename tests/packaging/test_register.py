"""Links are registered for one user's desktop, and taken back."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are Linux's")


def register(bundle: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    tools = os.environ | {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    tools.pop("XDG_DATA_HOME", None)
    command = ["sh", str(bundle / "register.sh"), *arguments]
    return subprocess.run(command, env=tools, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / 'a $folder "of" 100% | & mine'
    shutil.copytree(LINUX, folder)
    (folder / "migbrowser-window").touch(0o755)
    return folder


def test_register_and_remove(bundle: Path, tmp_path: Path) -> None:
    entry = tmp_path / ".local" / "share" / "applications" / "migbrowser.desktop"
    assert register(bundle, tmp_path).returncode == 0
    lines = entry.read_text("utf-8").splitlines()
    folder = str(bundle.parent)
    started = f'Exec="{folder}/a \\\\$folder \\\\"of\\\\" 100%% | & mine/migbrowser-window" %u'
    assert started in lines
    assert "MimeType=x-scheme-handler/migbrowser;" in lines
    assert register(bundle, tmp_path, "--remove").returncode == 0
    assert not entry.exists()


def test_script_away_from_its_program(bundle: Path, tmp_path: Path) -> None:
    (bundle / "migbrowser-window").unlink()
    done = register(bundle, tmp_path)
    assert done.returncode == 2
    assert "keep this script in the folder of the program" in done.stderr
    assert not (tmp_path / ".local").exists()


def test_unknown_argument_shows_the_usage(bundle: Path, tmp_path: Path) -> None:
    done = register(bundle, tmp_path, "--help")
    assert done.returncode == 2
    assert "register.sh --remove" in done.stderr
