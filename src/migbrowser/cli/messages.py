"""The sentence for each thing that is not our fault: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from migbrowser.model.errors import Matter, Obstacle, Problem, UserError
from migbrowser.model.finding import Fault, Finding

CONTEXT = "messages"
_LONGEST = 200  # characters of any one value in a sentence


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a template for translation, under the name that Qt's lupdate looks for; returns it as it is."""
    return text


SENTENCES: Mapping[Problem, str] = {
    Problem.BAD_ADDRESS: QT_TRANSLATE_NOOP(
        "messages", "“{address}” is not an address. Write KIND/ID, such as event/2025-lianyungang-regional."
    ),
    Problem.NO_SUCH_ENTRY: QT_TRANSLATE_NOOP(
        "messages", "The catalogue has no entry “{address}”. Look addresses up in the lists or by a search."
    ),
    Problem.WRONG_KIND: QT_TRANSLATE_NOOP(
        "messages", "“{address}” is of another kind than is needed here. Give one of: {expected}."
    ),
    Problem.CATALOGUE_MISSING: QT_TRANSLATE_NOOP(
        "messages", "There is no catalogue at “{path}”. Build one, name another file, or install again."
    ),
    Problem.CATALOGUE_DAMAGED: QT_TRANSLATE_NOOP(
        "messages", "The catalogue “{path}” is damaged ({reason}). Build or install it again."
    ),
    Problem.CATALOGUE_FOREIGN: QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not a catalogue of this program. Name another file."
    ),
    Problem.CATALOGUE_NEWER: QT_TRANSLATE_NOOP(
        "messages",
        "The catalogue “{path}” is of a newer form ({found}) than this program reads ({known}). "
        "Update the program.",
    ),
    Problem.CATALOGUE_OLDER: QT_TRANSLATE_NOOP(
        "messages",
        "The catalogue “{path}” is of an older form ({found}) than this program reads ({known}). "
        "Build or install it again.",
    ),
    Problem.LIBRARY_UNWRITABLE: QT_TRANSLATE_NOOP(
        "messages", "The library at “{path}” cannot be written ({reason}). Choose another folder or free it."
    ),
    Problem.LIBRARY_DAMAGED: QT_TRANSLATE_NOOP(
        "messages", "The library “{path}” is damaged ({reason}). Move it aside or restore a backup."
    ),
    Problem.LIBRARY_NEWER: QT_TRANSLATE_NOOP(
        "messages",
        "The library “{path}” is of a newer form ({found}) than this program writes ({known}). "
        "Update the program.",
    ),
    Problem.BAD_SOURCE: QT_TRANSLATE_NOOP(
        "messages", "The sources in “{path}” have {count} faults; the first: {first} Run “catalogue check”."
    ),
    Problem.UNREADABLE_FILE: QT_TRANSLATE_NOOP(
        "messages", "“{path}” cannot be read ({reason}). Check the name and who may read it."
    ),
    Problem.NO_TEXT: QT_TRANSLATE_NOOP("messages", "There is no text in “{path}”. Choose another file."),
    Problem.NOT_TEXT: QT_TRANSLATE_NOOP(
        "messages", "“{path}” is {kind}, no plain text or web page. Save its text as plain text first."
    ),
    Problem.UNWRITABLE_FILE: QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” cannot be written ({reason}). Close it elsewhere, free it, or choose another place.",
    ),
    Problem.TARGET_IS_FOLDER: QT_TRANSLATE_NOOP("messages", "“{path}” is a folder. Name a file to write."),
    Problem.NO_SUCH_FOLDER: QT_TRANSLATE_NOOP(
        "messages", "There is no folder “{path}”. Make it or name another."
    ),
    Problem.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "messages", "The ending of “{path}” names no format. Use one of: {known}."
    ),
    Problem.NOTHING_TO_EXPORT: QT_TRANSLATE_NOOP(
        "messages", "There is nothing to export. Select entries, or other ones for this format."
    ),
    Problem.COMPARE_NEEDS_TWO: QT_TRANSLATE_NOOP(
        "messages", "Comparing needs two reports or more; there are {given}. Name others."
    ),
    Problem.TOO_LARGE: QT_TRANSLATE_NOOP(
        "messages", "{what} is too large ({size}; at most {most}). Give less at once."
    ),
    Problem.BAD_VALUE: QT_TRANSLATE_NOOP("messages", "“{value}” does not do for {name}. Give {expected}."),
    Problem.NO_SUCH_SELECTION: QT_TRANSLATE_NOOP(
        "messages", "There is no selection “{name}”. There is: {known}."
    ),
    Problem.NO_NAMED_SELECTION: QT_TRANSLATE_NOOP(
        "messages", "There is no selection “{name}”: none has a name yet. Leave the name out, or give it one."
    ),
    Problem.NAME_TAKEN: QT_TRANSLATE_NOOP("messages", "“{name}” is taken. Choose another name."),
    Problem.NOT_PRINTED: QT_TRANSLATE_NOOP(
        "messages", "Nothing was printed ({reason}). Choose other pages or another printer, or export a PDF."
    ),
    Problem.PRINTING_ENDED: QT_TRANSLATE_NOOP(
        "messages",
        "What prints ended before its work was done ({how}). Try again, or export a PDF and print that.",
    ),
    Problem.ENGINE_FAILED: QT_TRANSLATE_NOOP(
        "messages", "The document could not be made ({reason}). Try another format or fewer entries."
    ),
    Problem.ENGINE_ENDED: QT_TRANSLATE_NOOP(
        "messages",
        "What sets the pages ended before its work was done ({how}), as it does where memory runs out. "
        "Close other programs or choose fewer entries, and try again.",
    ),
    Problem.ENGINE_NOT_STARTED: QT_TRANSLATE_NOOP(
        "messages", "What sets the pages does not start ({reason}). Install the program again."
    ),
    Problem.FINGERPRINT_DIFFERS: QT_TRANSLATE_NOOP(
        "messages", "“{path}” is the fingerprint of another text. Delete it first if the new text is right."
    ),
    Problem.CANCELLED: QT_TRANSLATE_NOOP("messages", "Cancelled; nothing was written."),
}
OBSTACLES: Mapping[Obstacle, str] = {
    Obstacle.NOT_A_FOLDER: QT_TRANSLATE_NOOP("messages", "there is a file where a folder is needed"),
    Obstacle.NO_RIGHT: QT_TRANSLATE_NOOP("messages", "you may not write there"),
    Obstacle.READ_ONLY: QT_TRANSLATE_NOOP("messages", "it is read-only"),
    Obstacle.FULL: QT_TRANSLATE_NOOP("messages", "the disk is full"),
    Obstacle.IN_USE: QT_TRANSLATE_NOOP("messages", "another program is writing to it"),
}
MATTERS: Mapping[Matter, str] = {
    Matter.PDF: QT_TRANSLATE_NOOP("messages", "a PDF"),
    Matter.PACKED: QT_TRANSLATE_NOOP("messages", "a packed file, such as DOCX"),
    Matter.OFFICE: QT_TRANSLATE_NOOP("messages", "an old Office file"),
    Matter.DATABASE: QT_TRANSLATE_NOOP("messages", "a database"),
    Matter.OTHER: QT_TRANSLATE_NOOP("messages", "a picture, a program or the like"),
}
NEAREST = QT_TRANSLATE_NOOP("messages", "The catalogue has no entry “{address}”. Did you mean {nearest}?")
NOTED = QT_TRANSLATE_NOOP("messages", "Your note on it is kept: all notes list it (Ctrl+Shift+A).")
FAULTS: Mapping[Fault, str] = {
    Fault.UNREADABLE: QT_TRANSLATE_NOOP("messages", "cannot be read ({reason}); check who may read it"),
    Fault.NOT_UTF8: QT_TRANSLATE_NOOP(
        "messages", "is not UTF-8 from byte {position} on; save it in that encoding"
    ),
    Fault.SYNTAX: QT_TRANSLATE_NOOP("messages", "is not TOML here: {reason}"),
    Fault.UNKNOWN_FILE: QT_TRANSLATE_NOOP(
        "messages", "belongs to no list or folder of the sources; move or rename it"
    ),
    Fault.MISSING_FILE: QT_TRANSLATE_NOOP("messages", "is missing; every catalogue needs it"),
    Fault.UNKNOWN_KEY: QT_TRANSLATE_NOOP("messages", "{key}: no such key here; known are {known}"),
    Fault.MISSING_KEY: QT_TRANSLATE_NOOP("messages", "{key} is missing; add it"),
    Fault.WRONG_TYPE: QT_TRANSLATE_NOOP("messages", "{key} must be {expected}"),
    Fault.CONTROL_CHARACTER: QT_TRANSLATE_NOOP(
        "messages", "{key} holds a character that cannot be shown; take it out"
    ),
    Fault.BAD_CHOICE: QT_TRANSLATE_NOOP("messages", "{key}: “{value}” is not one of {known}"),
    Fault.BAD_FORM: QT_TRANSLATE_NOOP("messages", "{key}: “{value}” does not read as {expected}"),
    Fault.UNKNOWN_REFERENCE: QT_TRANSLATE_NOOP(
        "messages", "{key}: there is no {kind} “{id}”; add it or correct the id"
    ),
    Fault.DUPLICATE: QT_TRANSLATE_NOOP("messages", "{address} stands already at {other}; keep one"),
    Fault.REPEATED: QT_TRANSLATE_NOOP("messages", "{key} holds “{value}” twice; keep one"),
    Fault.DATE_ORDER: QT_TRANSLATE_NOOP("messages", "{key} lies before {other}; correct one of them"),
    Fault.OUTSIDE_EVENT: QT_TRANSLATE_NOOP(
        "messages", "{value} lies outside the event ({start} to {end}); say why in a note or a date_note"
    ),
    Fault.NOT_OF_EVENT: QT_TRANSLATE_NOOP(
        "messages", "report “{report}” does not name the event “{event}”; correct one of them"
    ),
    Fault.DERIVED_ATTRIBUTE: QT_TRANSLATE_NOOP(
        "messages", "“{attribute}” follows from the attendance; write it there"
    ),
    Fault.NO_TOPIC: QT_TRANSLATE_NOOP("messages", "clause {clause} has no topic; give it one"),
    Fault.TWO_PARTIES: QT_TRANSLATE_NOOP(
        "messages", "{key}: “{name}” stands for the party “{other}” too; let it stand for one"
    ),
    Fault.UNKNOWN_PASSAGE: QT_TRANSLATE_NOOP(
        "messages", "{key}: report “{report}” has no sentence {value}; correct the passage"
    ),
    Fault.UNCOVERED_PASSAGE: QT_TRANSLATE_NOOP(
        "messages", "no statement covers the sentence {value} of “{report}”; add one"
    ),
    Fault.NOT_READ_IN_FULL: QT_TRANSLATE_NOOP(
        "messages", "{key}: nothing of “{value}” was read in full, and this needs it; leave it out or read on"
    ),
    Fault.REPEATS_SOURCE: QT_TRANSLATE_NOOP(
        "messages", "{key} repeats a sentence of “{report}”; say it in words of our own"
    ),
    Fault.NOT_OF_SERIES: QT_TRANSLATE_NOOP(
        "messages", "{key}: event “{value}” is not of the series “{series}”; name one that is"
    ),
    Fault.WRONG_SCHEMA: QT_TRANSLATE_NOOP(
        "messages", "schema is {found}; this program builds {known}; correct it or use the program that fits"
    ),
}


def _as_is(template: str) -> str:
    return template


def sentence(error: UserError, translate: Callable[[str], str] = _as_is) -> str:
    """One line that says what is wrong and what to do; `translate` puts a template into another language."""
    if error.problem is Problem.NO_SUCH_ENTRY:
        template = NEAREST if error.values.get("nearest") else SENTENCES[error.problem]
        noted = f" {translate(NOTED)}" if error.values.get("noted") else ""
        return _filled(translate(template), error.values) + noted
    values = dict(error.values)
    reason = values.get("reason")
    if isinstance(reason, Obstacle):
        values["reason"] = translate(OBSTACLES[reason])
    kind = values.get("kind")
    if isinstance(kind, Matter):
        values["kind"] = translate(MATTERS[kind])
    if error.problem is Problem.BAD_SOURCE:
        values |= _summed_up(values, translate)
    return _filled(translate(SENTENCES[error.problem]), values)


def finding_sentence(finding: Finding, translate: Callable[[str], str] = _as_is) -> str:
    """One line: `FILE:LINE: what is wrong`."""
    said = _filled(translate(FAULTS[finding.fault]), finding.values)
    return f"{_one_line(finding.file)}:{finding.line}: {said}"


def _summed_up(values: Mapping[str, object], translate: Callable[[str], str]) -> dict[str, object]:
    findings = values.get("findings")
    listed = [each for each in findings if isinstance(each, Finding)] if isinstance(findings, list) else []
    first = finding_sentence(listed[0], translate).rstrip(".") + "." if listed else ""
    return {"count": len(listed), "first": first}


def _filled(template: str, values: Mapping[str, object]) -> str:
    return template.format_map(_Shown({name: _one_line(value) for name, value in values.items()}))


class _Shown(dict[str, str]):
    """Values by name; one that is not there shows as `?`, for a message must never fail."""

    def __missing__(self, key: str) -> str:
        return "?"


def _one_line(value: object) -> str:
    """A value as a user may see it: on one line, printable, not too long."""
    shown = "".join(char if char.isprintable() else " " for char in str(value))
    shown = " ".join(shown.split())
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
