"""Remakes `resources/fonts/` from the published npm packages: python packaging/make_fonts.py

Needs npm and fontTools. The Chinese face is cut down to GB 2312, Latin (with Vietnamese), the signs that the
program shows, and whatever else `data/` holds; the faces of other scripts to what `data/` holds of them. The
Latin face is shipped as published, because its licence reserves its name for unmodified copies.
`coverage.txt` lists what the families can show, so that the program knows before it prints: one line per
family, code points in hexadecimal ranges.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
CHINESE = "@expo-google-fonts/noto-sans-sc@0.4.3"
LATIN = "@expo-google-fonts/source-sans-3@0.4.1"
KOREAN = "@expo-google-fonts/noto-sans-kr@0.4.3"
ARABIC = "@expo-google-fonts/ibm-plex-sans-arabic@0.4.2"
BENGALI = "@expo-google-fonts/noto-sans-bengali@0.4.4"
OTHERS = {  # of other scripts: package, its regular face
    KOREAN: "NotoSansKR",
    ARABIC: "IBMPlexSansArabic",
    BENGALI: "NotoSansBengali",
}
SHA256 = {
    CHINESE: "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
    LATIN: "eb41834f563921e19b18b40bc924b97110983aef800d9cb67b9186f546311828",
    KOREAN: "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f",
    ARABIC: "5ed540bd741bef113de95201a3ecdccdd2cf8d128dff2d0a7fb4864366b5e65f",
    BENGALI: "aea68a0e86d50c55739f11b3efebf859cbc63219ad1dfbf83dc7e6cfd84a4243",
}
CUT = {"NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf", "NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf"}
WHOLE = {
    "SourceSans3_400Regular.ttf": "SourceSans3-Regular.ttf",
    "SourceSans3_400Regular_Italic.ttf": "SourceSans3-Italic.ttf",
    "SourceSans3_600SemiBold.ttf": "SourceSans3-SemiBold.ttf",
}
PLAIN = ["ccmp", "locl", "mark", "mkmk", "kern"]  # what Chinese and Latin need of a font's layout
# What an Arabic face draws as one glyph for several letters, or several for one, does not copy out of a PDF
# in order: so no face that puts dots on by themselves, and of ligatures those alone that the script demands.
JOINED = [*PLAIN, "init", "medi", "fina", "rlig"]
OWN_NAMES = {ARABIC: "MigbrowserArabic"}  # where a licence reserves the name for unmodified copies
LAMS = {"uniFEDF", "uniFEE0"}  # joined to the next letter, or on both sides
ALEFS = {"uniFE8E", "uniFE82", "uniFE84", "uniFE88"}  # joined to the letter before: plain, or with a sign
LAYOUT = {ARABIC: JOINED}  # of the other scripts' faces; all there is, for those not named
BLOCKS = (
    (0x0020, 0x024F),  # Latin, its supplement and extensions A and B
    (0x0300, 0x036F),  # combining marks
    (0x1E00, 0x1EFF),  # Latin extended additional: Vietnamese
    (0x2010, 0x2044),  # punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # letter-like signs
    (0x2190, 0x22FF),  # arrows, mathematical signs
    (0x2460, 0x24FF),  # enclosed numbers
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2713, 0x2718),  # ticks and crosses
    (0x3000, 0x303F),  # Chinese punctuation
    (0xFF00, 0xFFEF),  # full-width forms
)


def main() -> int:
    """Fetch, cut, write; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        chinese, latin = (unpacked(package, Path(folder)) for package in (CHINESE, LATIN))
        for source, target in CUT.items():
            cut(next(chinese.rglob(source)), FONTS / target, wanted(), PLAIN)
        for source, target in WHOLE.items():
            shutil.copyfile(next(latin.rglob(source)), FONTS / target)
        shutil.copyfile(chinese / "LICENSE_FONT", FONTS / "NotoSansSC-OFL.txt")
        shutil.copyfile(latin / "LICENSE_FONT", FONTS / "SourceSans3-OFL.txt")
        for package, name in OTHERS.items():
            other = unpacked(package, Path(folder))
            face = next(other.rglob(f"{name}_400Regular.ttf"))
            own = OWN_NAMES.get(package, name)
            cut(face, FONTS / f"{own}-Regular.ttf", wanted_of(face), LAYOUT.get(package, ["*"]))
            shutil.copyfile(other / "LICENSE_FONT", FONTS / f"{own}-OFL.txt")
    others = [[f"{OWN_NAMES.get(package, name)}-Regular.ttf"] for package, name in OTHERS.items()]
    families = [sorted({*CUT.values()}), sorted({*WHOLE.values()}), *others]
    lines = [f"{family[0].partition('-')[0]} {ranges(covered(family))}" for family in families]
    (FONTS / "coverage.txt").write_text("\n".join(lines) + "\n", encoding="ascii")
    return 0


def unpacked(package: str, folder: Path) -> Path:
    """The package's folder, fetched with npm and checked against its known digest."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed; it fetches the fonts")
    place = folder / hashlib.sha256(package.encode()).hexdigest()[:8]
    place.mkdir()
    subprocess.run([npm, "pack", "--silent", package], cwd=place, check=True, stdout=subprocess.DEVNULL)
    archive = next(place.glob("*.tgz"))
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != SHA256[package]:
        sys.exit(f"{package}: expected SHA-256 {SHA256[package]}, found {found}")
    with tarfile.open(archive) as packed:
        packed.extractall(place, filter="data")
    return place / "package"


def cut(source: Path, target: Path, codes: Iterable[int], features: list[str]) -> None:
    """Write the part of a font that the program needs; the same input gives the same bytes."""
    options = subset.Options(
        layout_features=features,
        name_IDs=["*"],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        glyph_names=False,
    )
    font = subset.load_font(str(source), options)
    if features is JOINED:
        keep_lam_alef(font)
        rename(font, "Migbrowser Arabic")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=set(codes))
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def keep_lam_alef(font: TTFont) -> None:
    """Leave of an Arabic face's ligatures those of lam with alef."""
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in (getattr(each, "ExtSubTable", each) for each in lookup.SubTable):
            for first, ligatures in getattr(table, "ligatures", {}).items():
                table.ligatures[first] = [
                    each for each in ligatures if first in LAMS and ALEFS.issuperset(each.Component)
                ]


def rename(font: TTFont, family: str) -> None:
    """Give a font a name of our own; who made it stays in it."""
    names = font["name"]
    plain = family.replace(" ", "")
    given = {1: family, 3: f"{plain}-Regular", 4: f"{family} Regular", 6: f"{plain}-Regular"}
    for record in [each for each in names.names if each.nameID in (7, 16, 17) or each.nameID > 255]:
        names.removeNames(nameID=record.nameID)
    for record in names.names:
        record.string = given.get(record.nameID, record.toUnicode())


def wanted() -> set[int]:
    """The code points that the Chinese face keeps."""
    blocks = {code for first, last in BLOCKS for code in range(first, last + 1)}
    return blocks | in_data() | set(gb2312())


def wanted_of(face: Path) -> set[int]:
    """The code points that a face of another script keeps: those of `data/` that only it has, and joiners."""
    known = set(TTFont(FONTS / "NotoSansSC-Regular.ttf").getBestCmap())
    return (in_data() - known) & set(TTFont(face).getBestCmap()) | {0x200C, 0x200D}


def in_data() -> set[int]:
    """Every code point of the catalogue's sources."""
    return {ord(char) for path in (ROOT / "data").rglob("*.toml") for char in path.read_text("utf-8")}


def gb2312() -> Iterator[int]:
    """Every character of GB 2312."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            text = bytes((high, low)).decode("gb2312", errors="ignore")
            yield from map(ord, text)


def covered(files: Iterable[str]) -> list[int]:
    """What every face of a family can show, without invisible and control characters, in order."""
    maps = [set(TTFont(FONTS / name).getBestCmap()) for name in files]
    return sorted(code for code in set.intersection(*maps) if visible(code))


def visible(code: int) -> bool:
    """Whether the code point prints something, or is a space."""
    return code == 0xA0 or unicodedata.category(chr(code)) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def ranges(codes: list[int]) -> str:
    """Sorted code points as `20-7E,A0,…`."""
    starts = [code for index, code in enumerate(codes) if index == 0 or codes[index - 1] != code - 1]
    ends = [
        code for index, code in enumerate(codes) if index == len(codes) - 1 or codes[index + 1] != code + 1
    ]
    pairs = zip(starts, ends, strict=True)
    return ",".join(f"{start:X}" if start == end else f"{start:X}-{end:X}" for start, end in pairs)


if __name__ == "__main__":
    sys.exit(main())
