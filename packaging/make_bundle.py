"""Makes dist/migbrowser with PyInstaller, and tries it as a stranger would have it: python3 dev.py package

The same sources and environment make the same bytes. The trial gives the bundle an empty home, no variables
of this session and another working folder: `self-test`, one PDF, one list as JSON.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "migbrowser"
PROGRAM = BUNDLE / ("migbrowser.exe" if sys.platform == "win32" else "migbrowser")
SAMPLE = ("event/2025-lianyungang-regional", "clause/initiative-2023/12")
TIME = "315532800"  # 1980-01-01, the earliest time a zip file can hold


def make() -> None:
    """Runs PyInstaller, and adds the licence and what registers links."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    command += [str(ROOT / "packaging" / "migbrowser.spec")]
    command += ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "package")]
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", TIME)}
    if subprocess.run(command, env=os.environ | fixed, check=False).returncode:
        raise SystemExit("PyInstaller did not make the bundle, for the reason above")
    shutil.copy2(ROOT / "LICENSE", BUNDLE)
    integration = ROOT / "packaging" / {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    if integration.is_dir():
        shutil.copytree(integration, BUNDLE, dirs_exist_ok=True)


def clean_variables(home: Path) -> dict[str, str]:
    """The environment of a user who has just logged in and set nothing; Windows cannot do without its own."""
    needed = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR", "COMSPEC") if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"), str(home))
    return needed | (homes if sys.platform == "win32" else {"HOME": str(home)})


def output_of(variables: Mapping[str, str], folder: Path, *arguments: str) -> str:
    """Runs the bundle's program; returns what it printed, or ends with what it complained of."""
    done = subprocess.run(
        [str(PROGRAM), *arguments],
        env=variables,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode or "Traceback" in done.stderr:
        complaint = f"{done.stdout}{done.stderr}".strip()
        raise SystemExit(f"migbrowser {' '.join(arguments)} ended with {done.returncode}:\n{complaint}")
    return done.stdout


def try_it() -> None:
    """Runs the bundle in a clean environment; ends with a message if anything is wrong."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = folder / "home"
        home.mkdir()
        variables = clean_variables(home)
        print(output_of(variables, folder, "--version").strip())
        events = json.loads(output_of(variables, folder, "events", "--json"))
        print(f"events: {len(events)}")
        print(output_of(variables, folder, "self-test").strip())
        output_of(variables, folder, "export", *SAMPLE, "--to", "sample.pdf")
        sample = (folder / "sample.pdf").read_bytes()
        if not (events and sample.startswith(b"%PDF-") and b"%%EOF" in sample[-32:]):
            raise SystemExit("the bundle's list of events is empty, or its PDF is not one")
        print(f"export: a PDF of {len(sample):,} bytes")


def main() -> int:
    """Makes the bundle and tries it."""
    make()
    try_it()
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{BUNDLE}: {size / 2**20:.0f} MiB, tried in a clean environment")
    return 0


if __name__ == "__main__":
    sys.exit(main())
