"""Rows of a JSON file: `{"format": 1, "organisations": […], "locations": […], "services": […]}`."""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ijson

from directory.importing.files.faults import Unreadable
from directory.importing.files.json_pieces import pieces
from directory.importing.records.reading import Kind

FORMAT = 1
SECTIONS = {"organisations": Kind.ORGANISATION, "locations": Kind.LOCATION, "services": Kind.SERVICE}
SHAPE = '{"format": 1, "organisations": […], "locations": […], "services": […]}'

DEEPEST = 200
MOST_VALUES = 100_000
"""How deep a file may nest, and how many values a row may hold: far more than a service has, far less than memory."""


@dataclass(frozen=True)
class Found:
    """A row as it stands in a file."""

    kind: Kind
    at: str
    document: Any


@dataclass
class Outline:
    """What a whole file holds: how many rows, and the line on which each list of them begins."""

    rows: int = 0
    begins_on: dict[str, int] = field(default_factory=dict)


def outline(path: Path) -> Outline:
    """Reads the file once to its end. Raises `Unreadable` for one that is not JSON of this shape from end to end."""
    _refuse_utf_16(path)
    found, line = _Outlining(), 1
    events = ijson.sendable_list()
    parser = ijson.basic_parse_coro(events, use_float=True)
    with path.open("rb") as file:
        for line, piece in pieces(file):
            with _told_at(line, found="what is no JSON"):
                parser.send(piece)
            for event, value in events:
                found.hear(event, value, line=line)
            events.clear()
    with _told_at(line, found="the end of the file" if path.stat().st_size else "an empty file"):
        parser.close()
    if not found.has_format:
        raise Unreadable(at="line 1", found="no format", expected=f"format {FORMAT}")
    return found.outline


class _Outlining:
    """Follows a file from value to value, knowing only how deep it is and under which key of the whole."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.has_format = False
        self._key = ""
        self._depth = 0
        self._values = 0

    def hear(self, event: str, value: Any, *, line: int) -> None:
        """The next that the parser has found. Raises `Unreadable` for what this file must not hold."""
        if event in ("end_map", "end_array"):
            self._depth -= 1
            return
        if self._depth == 0 and event != "start_map":
            raise Unreadable(at=f"line {line}", found=f"a JSON {event.removeprefix('start_')}", expected=SHAPE)
        if self._depth == 1:
            self._hear_of_the_whole(event, value, line=line)
        elif self._depth == 2 and self._key in SECTIONS:
            self.outline.rows += 1
            self._values = 0
        self._values += 1
        self._depth += event in ("start_map", "start_array")
        self._refuse_too_much(line)

    def _hear_of_the_whole(self, event: str, value: Any, *, line: int) -> None:
        if event == "map_key":
            self._key = value
            if value not in ("format", *SECTIONS) and not value.startswith("x_"):
                raise Unreadable(at=f"line {line}", found=f'the key "{value[:60]}"', expected=SHAPE)
        elif self._key == "format":
            if value != FORMAT:
                raise Unreadable(at=f"line {line}", found=f"format {str(value)[:20]}", expected=f"format {FORMAT}")
            self.has_format = True
        elif self._key in SECTIONS:
            if event != "start_array":
                raise Unreadable(at=f"line {line}", found=f"a JSON {event}", expected=f"the list {self._key}")
            self.outline.begins_on[self._key] = line

    def _refuse_too_much(self, line: int) -> None:
        if self._depth > DEEPEST:
            raise Unreadable(
                at=f"line {line}", found=f"values within values, over {DEEPEST} deep", expected="far fewer"
            )
        if self._key in SECTIONS and self._depth > 1 and self._values > MOST_VALUES:
            raise Unreadable(at=f"line {line}", found=f"a row of over {MOST_VALUES:,} values", expected="far fewer")


def _refuse_utf_16(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            raise Unreadable(found="text in UTF-16", expected="text in UTF-8")


@contextmanager
def _told_at(line: int, *, found: str) -> Iterator[None]:
    """The parser's own words repeat a piece of the file, which may be an address."""
    try:
        yield
    except ijson.JSONError:
        raise Unreadable(at=f"line {line}", found=found, expected=f"{SHAPE} to its end") from None


def rows(path: Path, *, outlined: Outline) -> Iterator[Found]:
    """Every row, organisations before locations before services, whatever their order in the file."""
    for section, kind in SECTIONS.items():
        if section in outlined.begins_on:
            with path.open("rb") as file:
                yield from _section(pieces(file), section, kind, begins_on=outlined.begins_on[section])


def _section(of: Iterator[tuple[int, bytes]], section: str, kind: Kind, *, begins_on: int) -> Iterator[Found]:
    items, number, first_line = ijson.sendable_list(), 0, None
    parser = ijson.items_coro(items, f"{section}.item", use_float=True)
    for line, piece in of:
        if first_line is None and line >= begins_on and b"{" in _from(section, piece, is_first=not number):
            first_line = line
        parser.send(piece)
        for each in items:
            yield Found(kind, f"line {first_line or line} ({section}[{number}])", each)
            number, first_line = number + 1, line
        if items:
            items.clear()
            first_line = line if piece.rfind(b"{") > piece.rfind(b"}") else None


def _from(section: str, piece: bytes, *, is_first: bool) -> bytes:
    """What of a line can hold the beginning of a row: not what stands before its list."""
    return (is_first and piece.partition(f'"{section}"'.encode())[2]) or piece
