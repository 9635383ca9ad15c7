"""How large the packaged program is, what its largest parts are, and which of Qt it carries."""

import sys
from collections import Counter
from pathlib import Path

BUNDLE = Path(__file__).resolve().parents[2] / "dist" / "migbrowser"
MIB = 2**20
LARGEST = 15

# Files that come without a folder of their own, by the beginning of their name.
FAMILIES = {
    "libpython": "Python",
    "python3": "Python",
    "base_library": "Python",
    "libicu": "Qt",
    "libQt6": "Qt",
    "PySide6": "Qt",
    "shiboken6": "Qt",
    "numpy": "numpy",
    "migbrowser": "migbrowser",
    "resources": "migbrowser",
    "lib": "system libraries",
}


def part(path: Path) -> str:
    """What a file of the bundle belongs to."""
    inside = path.parts[1:] if path.parts[0] == "_internal" else path.parts
    family = next((family for start, family in FAMILIES.items() if inside[0].startswith(start)), None)
    return family or inside[0]


def qt_parts(files: dict[Path, int]) -> list[str]:
    """Qt's modules, plugins and translations, by name."""
    libraries = sorted(path.name.split(".")[0] for path in files if path.name.startswith(("libQt6", "Qt6")))
    plugins = sorted(
        f"{path.parent.name}/{path.name.split('.')[0]}" for path in files if "plugins" in path.parts
    )
    translations = sorted(path.name for path in files if path.suffix == ".qm" and "PySide6" in path.parts)
    return [
        f"modules: {', '.join(libraries)}",
        f"plugins: {', '.join(plugins)}",
        f"translations: {', '.join(translations)}",
    ]


def main() -> int:
    """Prints the sizes."""
    if not BUNDLE.is_dir():
        print(f"there is no {BUNDLE}: python3 dev.py package makes it", file=sys.stderr)
        return 2
    found = [path for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    files = {path.relative_to(BUNDLE): path.stat().st_size for path in found}
    print(f"{sum(files.values()) / MIB:.1f} MiB in {len(files)} files")
    parts: Counter[str] = Counter()
    for path, size in files.items():
        parts[part(path)] += size
    print("by part:", ", ".join(f"{name} {size / MIB:.1f}" for name, size in parts.most_common()))
    print("largest files:")
    for path, size in sorted(files.items(), key=lambda item: -item[1])[:LARGEST]:
        print(f"  {size / MIB:5.1f}  {path}")
    print(*qt_parts(files), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
