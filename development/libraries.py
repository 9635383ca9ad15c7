"""The system libraries that Qt loads on Linux: looked for, and installed where that may be done unasked."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence

from development.checkout import Checkout, StopError, say, write_whole
from development.environment import VERSION, read_stamp

# What Qt's libraries load, and the Debian package that has it: first for drawing at all, then for X11.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def loads(library: str) -> bool:
    """Whether the dynamic loader finds a library."""
    import ctypes  # a start that has all libraries does without

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(found: Callable[[str], bool] = loads) -> list[str]:
    """The Debian packages of the libraries that are not there."""
    return [package for library, package in PACKAGES.items() if not found(library)]


def unasked() -> list[str] | None:
    """What to put before apt-get so that it works without asking anybody; None where it cannot."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install_packages(prefix: Sequence[str], packages: Sequence[str]) -> None:
    """Installs Debian packages; what apt-get prints goes to standard error."""
    say(f"installing from the system's packages: {' '.join(packages)}")
    apt_get = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    for deed in (["update"], ["install", "--no-install-recommends", *packages]):
        subprocess.run([*apt_get, *deed], stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)


def ensure_libraries(checkout: Checkout) -> None:
    """Installs what Qt misses, or says how to and goes on: commands that draw nothing need none of it."""
    missing = missing_packages()
    prefix = unasked() if missing else None
    if prefix is not None:
        install_packages(prefix, missing)
        missing = missing_packages()
    if missing:
        say(f"Qt needs system libraries that are not here: sudo apt-get install {' '.join(missing)}")
    else:
        write_whole(checkout.stamp, json.dumps(read_stamp(checkout) | {"libraries": "found"}))


def ensure_packaging_tools() -> None:
    """Installs what PyInstaller needs of a Linux system, or stops with how to."""
    missing = missing_tools()
    prefix = unasked() if missing else None
    if prefix is not None:
        install_packages(prefix, missing)
        missing = missing_tools()
    if missing:
        raise StopError(f"packaging needs what is not here: sudo apt-get install {' '.join(missing)}")


def missing_tools() -> list[str]:
    """The Debian packages of what PyInstaller misses: a reader of libraries, and Python as one."""
    if sys.platform != "linux":
        return []
    python = sysconfig.get_config_var("INSTSONAME")
    there = {"binutils": bool(shutil.which("objdump")), f"libpython{VERSION}": loads(python)}
    return [package for package, found in there.items() if not found]


def libraries_are_known(checkout: Checkout) -> bool:
    """Whether an earlier start found them all, or this system's Qt brings its own."""
    return sys.platform != "linux" or "libraries" in read_stamp(checkout)
