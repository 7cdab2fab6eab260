"""What is said of a file that can't be opened, or not without a doubt. One sentence of what to do.

The words of a file are never said in the tool's own voice: they are quoted, and cut.
"""

LIMIT_OF_QUOTE = 80  # characters of a file that the tool repeats

FOREIGN = (
    "There is no record from this tool in this file. Choose the file that you saved here: "
    "its name ends in .html, .json or .eml."
)
DAMAGED = (
    "This file is damaged, and a part of the record is missing. Look for another copy. "
    "You can still open the file in a browser, and copy what it shows."
)
STRIPPED = (
    "This comes from this tool, but its data was removed on the way. Every word of it is still "
    "there to read. To go on from it, use the file whose name ends in .json, or ask for it again."
)
TOO_NEW = (
    "This file was saved by a newer edition of this tool. Go online and reload this page, then "
    "open the file again."
)
OTHER = "This record was made for {}. Open it with that partnership’s own tool."
TOO_LARGE = "This file is too large to be a record from this tool. Choose another."
EMPTY = "There is nothing in this file."

# Files of other programs that may well hold a form, by how their bytes begin.
WRAPPED = {
    b"\xd0\xcf\x11\xe0": "This is Outlook’s own format. Open it there, and save its attachment "
    "whose name ends in .json, or the message as .eml.",
    b"PK\x03\x04": "This file is packed. Unpack it, and choose the file that was in it.",
    b"%PDF": "This is a PDF, which holds no data. If it is a printed form, read it as it is. The "
    "form itself is in the file whose name ends in .json, .eml or .html.",
}

# What is said beside a record that was read.
GUESSED = "It was not in UTF-8, and was read as {}. Look whether letters such as é are right."
LOST = "Letters were lost on the way: � stands where they were."
REPAIRED = "It was changed on the way, and has been put right."
DISAGREE = (
    "The parts of this message do not agree: it holds this form twice, with different content. "
    "Ask the sender which is meant."
)
UNLIKE_BODY = (
    "The parts of this message do not agree: what is attached says something else than the message "
    "under “{}”. Ask the sender which is meant."
)
SHUT = "The attachment {} was not looked into. {}"
PART = "A part of it can’t be read. {}"
TWICE = "The same form is in this file more than once."


class SavedFileError(Exception):
    """The file can't be opened; the message says what is wrong with it and what to do."""


def quoted(text: object, otherwise: str = "another one") -> str:
    """Words of a file, so that nobody takes them for ours: a short line in quotation marks."""
    line = text.strip() if isinstance(text, str) else ""
    if not line or not line.isprintable():
        return otherwise
    return f"“{line[:LIMIT_OF_QUOTE]}…”" if len(line) > LIMIT_OF_QUOTE else f"“{line}”"
