"""Why a renderer refuses to write a document: nothing is left out silently."""

from typing import Final

from briefing.wording.characters import character_name

SHOWN: Final = 60


class Unrenderable(ValueError):
    """The content can't be written as it stands."""


class UnknownNode(Unrenderable):
    def __init__(self, node: object) -> None:
        super().__init__(
            f"The renderer doesn't know {type(node).__name__}. Teach it that node, or take the node out of the content."
        )


class UnknownKind(Unrenderable):
    def __init__(self, node: object, kind: str) -> None:
        super().__init__(f"{type(node).__name__} has no kind {kind!r}. Use one that its docstring names.")


class RefusedAddress(Unrenderable):
    def __init__(self, url: str) -> None:
        super().__init__(f"The link to {url[:80]!r} isn't https, http, mailto or tel. Write a whole address.")


class RepeatedAnchor(Unrenderable):
    def __init__(self, anchor: str) -> None:
        super().__init__(f"Two parts of the document have the anchor {anchor!r}. Give one of them another key.")


class MalformedAnchor(Unrenderable):
    def __init__(self, anchor: str) -> None:
        super().__init__(f"The anchor {anchor!r} can't stand in an address. Use letters, digits and hyphens.")


class DeadAnchor(Unrenderable):
    def __init__(self, anchor: str) -> None:
        super().__init__(f"A link points to {anchor!r}, which isn't in the document. Print it, or drop the link.")


class UnevenTable(Unrenderable):
    def __init__(self, caption: str) -> None:
        super().__init__(f"The table {caption!r} has a row that doesn't match its head. Give each row as many cells.")


class MisnumberedNote(Unrenderable):
    def __init__(self, number: int, turn: int) -> None:
        super().__init__(f"Note {number} stands where note {turn} is due. Number the notes as they are listed, from 1.")


class UnwritableCharacter(Unrenderable):
    """No file of this format can hold the character."""

    def __init__(self, sign: str, text: str) -> None:
        shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
        super().__init__(
            f"The text {shown!r} holds U+{ord(sign):04X} {character_name(sign)}, which can't be written. Take it out."
        )


class MissingGlyph(Unrenderable):
    """No typeface that is shipped has the character."""

    def __init__(self, sign: str, text: str) -> None:
        shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
        super().__init__(
            f"The text {shown!r} holds U+{ord(sign):04X} {character_name(sign)}, for which the PDF's typefaces have no "
            "glyph. Write it in letters that they have."
        )


class TypesettingFailed(Unrenderable):
    def __init__(self, reason: str) -> None:
        super().__init__(f"The PDF can't be typeset: {reason}.")


class TypesetterHung(Unrenderable):
    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"Typesetting the PDF took longer than {seconds:g} seconds and was stopped. Try again; if it does again, "
            "leave out one section after another to find what takes so long."
        )
