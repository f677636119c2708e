"""Rows of a JSON file: `{"format": 1, "organisations": […], "locations": […], "services": […]}`."""

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
    has_format: bool = False


def outline(path: Path) -> Outline:
    """Reads the file once to its end. Raises `Unreadable` for one that is not JSON of this shape from end to end."""
    found, line = Outline(), 1
    events = ijson.sendable_list()
    parser = ijson.parse_coro(events)
    with path.open("rb") as file:
        for line, piece in pieces(file):
            with _told_at(line, found="what is no JSON"):
                parser.send(piece)
            _take_note(events, found, line=line)
            events.clear()
    with _told_at(line, found="the end of the file" if path.stat().st_size else "an empty file"):
        parser.close()
    if not found.has_format:
        raise Unreadable(at="line 1", found="no format", expected=f"format {FORMAT}")
    return found


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


def _take_note(events: list[tuple[str, str, Any]], found: Outline, *, line: int) -> None:
    for prefix, event, value in events:
        if prefix == "" and event not in ("start_map", "end_map", "map_key"):
            raise Unreadable(at=f"line {line}", found=f"a JSON {event.removeprefix('start_')}", expected=SHAPE)
        if prefix == "" and event == "map_key" and value not in ("format", *SECTIONS) and not value.startswith("x_"):
            raise Unreadable(at=f"line {line}", found=f'the key "{value[:60]}"', expected=SHAPE)
        if prefix == "format" and value != FORMAT:
            raise Unreadable(at=f"line {line}", found=f"format {str(value)[:20]}", expected=f"format {FORMAT}")
        found.has_format |= prefix == "format"
        if prefix in SECTIONS and event == "start_array":
            found.begins_on[prefix] = line
        elif prefix in SECTIONS and event != "end_array":
            raise Unreadable(at=f"line {line}", found=f"a JSON {event}", expected=f"the list {prefix}")
        elif prefix.endswith(".item") and prefix.removesuffix(".item") in SECTIONS and not event.startswith("end_"):
            found.rows += event != "map_key"
