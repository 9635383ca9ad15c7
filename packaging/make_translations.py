"""Brings the translations up to date with the screens: `python packaging/make_translations.py`.

English needs one for its plurals alone ("%n row(s)" becomes "1 row", "2 rows"): they are filled in here, by
rule. Chinese is translated by hand in `resources/i18n/migbrowser_zh.ts` (Qt Linguist, or any editor).

The strings are collected here and not by lupdate, which in Python sees no plurals outside `self.tr`, and
nothing where the number is more than a name.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
SOURCES = (*sorted((ROOT / "src/migbrowser/ui").rglob("*.py")), ROOT / "src/migbrowser/cli/messages.py")
WITH_CONTEXT = {
    "translate",
    "_translate",
    "QT_TRANSLATE_NOOP",
    "_",
}  # (context, text); `self.tr` takes the class
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


class Text(NamedTuple):
    """One string to be translated."""

    context: str
    source: str

    @property
    def counted(self) -> bool:
        """Whether it has plural forms."""
        return "%n" in self.source


def main() -> None:
    """Collects the strings, keeps what is translated, fills the English plurals in, compiles both."""
    I18N.mkdir(exist_ok=True)
    texts = sorted({text for file in SOURCES for text in texts_of(file)})
    english = {text: plural_forms(text.source) for text in texts if text.counted}
    write("en", [text for text in texts if text.counted], english)
    write("zh", texts, translated(I18N / "migbrowser_zh.ts"))


def texts_of(file: Path) -> Iterator[Text]:
    """The strings that a module marks."""
    return found_in(ast.parse(file.read_text("utf-8")), "")


def found_in(node: ast.AST, context: str) -> Iterator[Text]:
    """The strings marked in `node`; `context` is the class that it stands in."""
    context = node.name if isinstance(node, ast.ClassDef) else context
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        words = [each.value if isinstance(each, ast.Constant) else None for each in node.args[:2]]
        if name == "tr" and words and isinstance(words[0], str):
            yield Text(context, words[0])
        elif name in WITH_CONTEXT and len(words) == 2 and all(isinstance(word, str) for word in words):
            yield Text(str(words[0]), str(words[1]))
    for inside in ast.iter_child_nodes(node):
        yield from found_in(inside, context)


def plural_forms(source: str) -> tuple[str, ...]:
    """One and many: `entry(s)` is entry and entries, `report(s)` report and reports."""
    many = re.sub(r"(?<![aeiou])y\(s\)", "ies", source)
    return re.sub(r"\((?:s|es)\)", "", source), re.sub(r"\((s|es)\)", r"\1", many)


def translated(file: Path) -> dict[Text, tuple[str, ...]]:
    """The translations that a file holds."""
    if not file.exists():
        return {}
    done = {}
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            forms = [form.text or "" for form in message.iter("numerusform")]
            done[text] = tuple(forms) or (message.findtext("translation", ""),)
    return {text: forms for text, forms in done.items() if any(forms)}


def write(language: str, texts: list[Text], done: dict[Text, tuple[str, ...]]) -> None:
    """Writes the file of one language and compiles it."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        add_message(contexts[text.context], text, done.get(text, ()), forms=2 if language == "en" else 1)
    ET.indent(root)
    file = I18N / f"migbrowser_{language}.ts"
    file.write_text(HEAD + ET.tostring(root, "unicode") + "\n", "utf-8")
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, "-silent", file, "-qm", file.with_suffix(".qm")], check=True)


def add_message(context: ET.Element, text: Text, done: tuple[str, ...], forms: int) -> None:
    """Adds one string with its translation, or a place for it."""
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
    ET.SubElement(message, "source").text = text.source
    translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
    if not text.counted:
        translation.text = "".join(done)
        return
    for form in done or ("",) * forms:
        ET.SubElement(translation, "numerusform").text = form


if __name__ == "__main__":
    main()
