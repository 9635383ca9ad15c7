"""The commands of dev.py. Each takes the checkout and its arguments, and returns an exit code."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from development.checkout import WINDOWS, Checkout, StopError, say
from development.libraries import ensure_packaging_tools
from development.setting_up import set_up

SAMPLE = (
    "event/2025-lianyungang-regional",
    "clause/initiative-2023/12",
    "comparison/report/nia-en-2025-regional-news+report/gsh-en-2025-regional",
)
TABS = ("timeline", "participants", "clauses", "search", "compare")
PICTURES: tuple[tuple[str, dict[str, str], list[str]], ...] = (  # folder, name to picture, options of tour
    ("tour-light", {tab: tab for tab in TABS}, []),
    ("tour-dark", {"compare-dark": "compare"}, ["--theme", "dark"]),
    ("tour-zh", {"timeline-zh": "timeline"}, ["--language", "zh"]),
)


def run(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Starts migbrowser; arguments, working folder, standard streams and exit code pass through."""
    set_up(checkout, "run")
    if not arguments and not has_display(os.environ):
        return show_without_display(checkout)
    return become(checkout.migbrowser(*arguments))


def has_display(variables: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window would be seen."""
    if wanted := variables.get("QT_QPA_PLATFORM"):
        return wanted.partition(":")[0] not in {"offscreen", "minimal"}
    return platform in {"win32", "darwin"} or bool(
        variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")
    )


def show_without_display(checkout: Checkout) -> int:
    """Draws the views and a sample PDF into build/, and says where they are."""
    tour, sample = checkout.build / "tour", checkout.build / "sample.pdf"
    say("there is no display: drawing every view and a sample PDF instead of opening the window")
    checkout.build.mkdir(exist_ok=True)
    for arguments in (["tour", "--to", str(tour)], ["export", *SAMPLE, "--to", str(sample)]):
        code = subprocess.run(checkout.migbrowser(*arguments), check=False).returncode
        if code:
            return code
    say(f"the views are in {tour}")
    say(f"the sample is {sample}")
    return 0


def pictures(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Takes the README's pictures again, from the program itself, into docs/tour/."""
    set_up(checkout, "run")
    target = checkout.root / "docs" / "tour"
    target.mkdir(parents=True, exist_ok=True)
    for folder, wanted, options in PICTURES:
        taken = checkout.build / folder
        command = checkout.migbrowser("tour", "--to", str(taken), *options, *arguments)
        code = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
        if code:
            return code
        for name, picture in wanted.items():
            shutil.copyfile(next(taken.glob(f"*-{picture}.png")), target / f"{name}.png")
    say(f"the pictures are in {target}")
    return 0


def become(command: list[str]) -> int:
    """Turns into the command; on Windows, which cannot, runs it and leaves Ctrl+C to it."""
    if not WINDOWS:
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.run(command, check=False).returncode


def package(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Makes the bundle in dist/, and tries it."""
    set_up(checkout, "dev")
    ensure_packaging_tools()
    return become([str(checkout.python), str(checkout.root / "packaging" / "make_bundle.py"), *arguments])


def bench(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Prints the named measurements, or all."""
    folder = checkout.root / "tests" / "benchmarks"
    known = sorted(path.stem for path in folder.glob("*.py"))
    unknown = sorted(set(arguments) - set(known))
    if unknown:
        raise StopError(
            f"there is no measurement called {', '.join(unknown)}: choose from {', '.join(known)}"
        )
    set_up(checkout, "dev")
    codes = []
    for name in arguments or known:
        print(f"--- {name}", flush=True)
        codes.append(
            subprocess.run([str(checkout.python), str(folder / f"{name}.py")], check=False).returncode
        )
    return max(codes, default=0)


def lock(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Remakes both lock files for every system and every Python from 3.11; arguments go to uv."""
    path = os.pathsep.join([str(checkout.scripts), os.environ.get("PATH", os.defpath)])
    uv = shutil.which("uv", path=path)
    if uv is None:
        raise StopError("lock files are made by uv, which is not here: pip install uv")
    compile_for_all = [uv, "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
    compile_for_all += [
        "--no-config",
        "--no-emit-package",
        "pip",
        "--custom-compile-command",
        "python3 dev.py lock",
    ]
    groups = ["--group", "dev", "--group", "package", "--constraints", "requirements/run.lock"]
    for name, options in (("run", []), ("dev", groups)):
        command = [*compile_for_all, "--quiet", *options, *arguments, "pyproject.toml", "--output-file"]
        command.append(f"requirements/{name}.lock")
        code = subprocess.run(command, cwd=checkout.root, check=False).returncode
        if code:
            return code
    return 0


def test(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Every check that a change must pass."""
    set_up(checkout, "dev")
    from development.checks import check  # only this command needs it

    return check(checkout, arguments)


COMMANDS: dict[str, Callable[[Checkout, Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "package": package,
    "pictures": pictures,
    "bench": bench,
    "lock": lock,
}
