"""What a process has in memory of the index: everything but the words, listings by position, codes as sets of bits.

A shelf is never changed once others may read it: what changed in the file makes another, with most of it shared.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from navigator.core.bits import bits_at
from search.engines.embedded.packing import Packed, unpacked
from search.entries.entry import Facet

Code = tuple[str, str]
TAKES_IN, LEAVES_OUT, UNPLACED, ANYWHERE = "takes in", "leaves out", ("area", "not said"), ("point", "none")
FOR_SOME = ("made for", "some")


@dataclass(frozen=True)
class Shelf:
    """The listings that stand in the index at one turn, by position: a position is given once, to one listing.

    `all` are the positions that hold one. `codes` are, by what a listing is filed under, takes in or leaves out, the
    positions of those of which it is so.
    """

    turn: int = -1
    is_whole: bool = False
    rows: tuple[Packed | None, ...] = ()
    position: Mapping[int, int] = field(default_factory=dict)
    all: int = 0
    codes: Mapping[Code, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    """How many listings use a word, unstemmed."""

    def having(self, code: Code) -> int:
        """The positions of those of which a code is so."""
        return self.codes.get(code, 0)

    def having_any(self, codes: Iterable[Code]) -> int:
        """The positions of those of which one of the codes is so."""
        found = 0
        for code in codes:
            found |= self.having(code)
        return found


def brought_up_to_date(shelf: Shelf, file: sqlite3.Connection) -> Shelf:
    """The shelf of the file as it is now, read from where this one stands; itself where nothing has changed."""
    turn, whole = file.execute("SELECT turn, whole FROM state").fetchone()
    if turn == shelf.turn:
        return shelf
    rows, position = list(shelf.rows), dict(shelf.position)
    gone: list[tuple[int, Packed]] = []
    come: list[tuple[int, Packed]] = []
    for service, text in file.execute("SELECT service, packed FROM entries WHERE turn > ?", [shelf.turn]):
        at = position.setdefault(service, len(rows))
        if at == len(rows):
            rows.append(None)
        if (held := rows[at]) is not None:
            gone.append((at, held))
        rows[at] = None if text is None else unpacked(service, text)
        if (read := rows[at]) is not None:
            come.append((at, read))
    return Shelf(
        turn=turn,
        is_whole=bool(whole),
        rows=tuple(rows),
        position=position,
        all=(shelf.all & ~bits_at([at for at, _ in gone])) | bits_at([at for at, _ in come]),
        codes=_changed(shelf.codes, gone=gone, come=come),
        words=_counted(shelf.words, gone=gone, come=come),
    )


def _counted(
    words: Mapping[str, int], *, gone: Iterable[tuple[int, Packed]], come: Iterable[tuple[int, Packed]]
) -> Mapping[str, int]:
    found = Counter(words)
    for _, row in come:
        found.update(row.words)
    for _, row in gone:
        found.subtract(row.words)
    return +found


def _changed(
    codes: Mapping[Code, int], *, gone: Iterable[tuple[int, Packed]], come: Iterable[tuple[int, Packed]]
) -> Mapping[Code, int]:
    found = dict(codes)
    for code, places in _by_code(gone).items():
        found[code] &= ~bits_at(places)
    for code, places in _by_code(come).items():
        found[code] = found.get(code, 0) | bits_at(places)
    return found


def _by_code(rows: Iterable[tuple[int, Packed]]) -> Mapping[Code, list[int]]:
    found: dict[Code, list[int]] = defaultdict(list)
    for at, row in rows:
        for code in _codes(row):
            found[code].append(at)
    return found


def _codes(row: Packed) -> Iterator[Code]:
    yield from ((facet.value, value) for facet, value in row.filed)
    yield from ((TAKES_IN, code) for code in row.takes_in)
    yield from ((LEAVES_OUT, code) for code in row.leaves_out)
    if not row.takes_in:
        yield UNPLACED
    if not row.points:
        yield ANYWHERE
    if any(facet is Facet.AUDIENCE for facet, _ in row.filed):
        yield FOR_SOME
