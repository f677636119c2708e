"""The bytes of a JSON file, line by line, with what is broken in them made recognisable.

The parser beneath stops for good at a byte that is not UTF-8, takes half a surrogate for a question mark without a
word, and keeps a text of 50 MB whole. So broken bytes and halves become U+FFFD here, for which their row is refused
later, and a text that is far too long loses its end: it stays too long, and its row is refused for that. So does a
number of thousands of digits.
"""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

PIECE = 1 << 16
LONGEST_TEXT = 200_000
"""Bytes of one text. The longest that a row may hold has 10,000 characters, 12 bytes each where they are escaped."""

_BOM = b"\xef\xbb\xbf"
_PARTS = re.compile(rb'[^"\\]+|\\u[0-9a-fA-F]{0,4}|\\.?|"', re.DOTALL)
_SURROGATES = re.compile(rb"(?<!\\)((?:\\\\)*)(\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u[dD][89a-fA-F]..)")
_HIGH_HALF = re.compile(rb"\\u[dD][89abAB]..")
_DIGITS = re.compile(rb"([0-9]{1000})[0-9]+")
_AN_ESCAPE, _A_PAIR = 6, 12
_LOST = b"\\ufffd"


def pieces(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Pieces of the file, none longer than a line, each with the number of its line."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    texts, number, is_new_line = _Texts(), 1, True
    file.seek(0)
    while piece := file.readline(PIECE):
        if number == 1 and is_new_line:
            piece = piece.removeprefix(_BOM)
        ends_line = piece.endswith(b"\n")
        if not (is_new_line and ends_line):
            piece = texts.shortened(piece)
        if ends_line:
            texts = _Texts()
        # An empty piece would tell the parser that the file ends here.
        if text := decode(piece):
            whole = text.encode()
            yield number, _SURROGATES.sub(_whole_or_lost, whole) if b"\\u" in whole else whole
        number, is_new_line = number + ends_line, ends_line
    if rest := decode(texts.rest(), final=True):
        yield number, rest.encode()


def _whole_or_lost(found: re.Match[bytes]) -> bytes:
    return found[0] if len(found[2]) == _A_PAIR else found[1] + _LOST


class _Texts:
    """Follows the texts of one long line from piece to piece."""

    def __init__(self) -> None:
        self._is_inside = False
        self._length = 0
        self._held = b""

    def shortened(self, piece: bytes) -> bytes:
        """The piece without the ends of texts that are too long; an escape that is cut in two waits for the next."""
        whole, self._held = _until_escape(self._held + piece)
        return b"".join(filter(None, (self._kept(part) for part in _PARTS.findall(whole))))

    def rest(self) -> bytes:
        """What still waited when the file ended."""
        return self._held

    def _kept(self, part: bytes) -> bytes:
        if part == b'"':
            self._is_inside, self._length = not self._is_inside, 0
            return part
        if not self._is_inside:
            return _DIGITS.sub(rb"\1", part)
        self._length += len(part)
        return part if self._length <= LONGEST_TEXT + PIECE else b""


def _until_escape(piece: bytes) -> tuple[bytes, bytes]:
    """The piece up to an escape that may go on in the next one, and that escape; the halves of a pair stay together."""
    at = piece.rfind(b"\\", max(0, len(piece) - _AN_ESCAPE))
    if piece.endswith(b"\n") or not _is_escape(piece, at):
        return piece, b""
    half = at - _AN_ESCAPE
    if _is_escape(piece, half) and _HIGH_HALF.fullmatch(piece[half:at]):
        at = half
    return piece[:at], piece[at:]


def _is_escape(piece: bytes, at: int) -> bool:
    """Whether an escape begins there: after a backslash that is not itself escaped."""
    before = piece[: at + 1]
    return at >= 0 and (len(before) - len(before.rstrip(b"\\"))) % 2 == 1
