"""Remakes the two tables of Chinese characters: python packaging/make_chinese.py

Needs pip, for two packages that are only read: which traditional character is which simplified one comes
from OpenCC's dictionary (Apache-2.0, in `opencc-python-reimplemented`), how characters are read from pypinyin
(MIT). Kept are the simplified characters of GB 2312 and the traditional ones of Big5. A character that
simplified text uses too (乾, 著) keeps its shape: taking it for another would find what was not asked.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

TEXT = Path(__file__).resolve().parent.parent / "src" / "migbrowser" / "text"
SCRIPTS, READINGS = "opencc-python-reimplemented==0.1.7", "pypinyin==0.55.0"
WIDE = 50  # characters of two columns on a line
MOST_READINGS = 3  # of one character, the usual first


def main() -> None:
    """Write both tables."""
    with tempfile.TemporaryDirectory() as folder:
        for package in (SCRIPTS, READINGS):
            command = [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--no-deps",
                "--quiet",
                "--dest",
                folder,
                package,
            ]
            subprocess.run(command, check=True)
        wheels = sorted(Path(folder).glob("*.whl"))
        write_variants(read(wheels, "TSCharacters.txt"))
        write_syllables(json.loads(read(wheels, "pinyin_dict.json")))


def read(wheels: list[Path], name: str) -> str:
    """The text of the one file called so in the packages."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as packed:
            for member in packed.namelist():
                if member.endswith(f"/{name}"):
                    return packed.read(member).decode("utf-8")
    raise FileNotFoundError(name)


def holds(encoding: str, character: str) -> bool:
    """Whether a character set has it."""
    try:
        return bool(character.encode(encoding))
    except UnicodeEncodeError:
        return False


def write_variants(dictionary: str) -> None:
    """`variants.py`: two strings, place by place."""
    pairs = {}
    for line in dictionary.splitlines():
        traditional, simplified = line.split("\t")
        first = simplified.split()[0]
        wanted = holds("big5", traditional) and holds("gb2312", first) and not holds("gb2312", traditional)
        if len(traditional) == 1 and traditional not in simplified and wanted:
            pairs[traditional] = first
    lines = [
        '"""Traditional characters and the simplified ones that stand for them, place by place.',
        "",
        "Made by packaging/make_chinese.py from OpenCC's dictionary (https://github.com/BYVoid/OpenCC;",
        "Apache-2.0).",
        '"""',
        "",
        *assigned("TRADITIONAL", "".join(pairs)),
        *assigned("SIMPLIFIED", "".join(pairs.values())),
    ]
    (TEXT / "variants.py").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_syllables(readings: dict[str, str]) -> None:
    """`syllables.py`: each syllable with the characters that are usually read so, then with the others."""
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for code, read_as in sorted(readings.items(), key=lambda item: int(item[0])):
        if holds("gb2312", chr(int(code))):
            syllables = list(dict.fromkeys(map(plain, read_as.split(","))))
            for rank, syllable in enumerate(syllables[:MOST_READINGS]):
                found[min(rank, 1), syllable].append(chr(int(code)))
    entries = (f"{syllable}{''.join(found[rank, syllable])}" for rank, syllable in sorted(found))
    lines = [
        '"""How Chinese characters are read: a syllable without its tone, ü as u, then characters read so.',
        "",
        "The usual readings stand first, other readings of the same characters after them.",
        "Made by packaging/make_chinese.py from pypinyin (https://github.com/mozillazg/python-pinyin), MIT.",
        '"""',
        "",
        'SYLLABLES = """\\',
        *lined("".join(entries)),
        '"""',
    ]
    (TEXT / "syllables.py").write_text("\n".join(lines) + "\n", encoding="utf-8")


def plain(syllable: str) -> str:
    """A syllable in a to z alone."""
    return "".join(letter for letter in unicodedata.normalize("NFD", syllable) if letter.isascii())


def lined(entries: str) -> Iterator[str]:
    """The syllables and their characters in lines; a longer run of characters goes on in the next."""
    line, used = "", 0
    for character in entries:
        wide = 2 if ord(character) > 0xFF else 1
        if used + wide > 2 * WIDE:
            yield line
            line, used = "", 0
        line, used = line + character, used + wide
    yield line


def assigned(name: str, characters: str) -> Iterator[str]:
    """A Python assignment of a long string."""
    yield f"{name} = ("
    yield from (f'    "{part}"' for part in parts(characters))
    yield ")"


def parts(characters: str) -> list[str]:
    """The characters in lines."""
    return [characters[at : at + WIDE] for at in range(0, len(characters), WIDE)]


if __name__ == "__main__":
    main()
