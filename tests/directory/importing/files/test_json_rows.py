"""Rows of JSON files, whole and broken."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from directory.importing.files import json_rows
from directory.importing.files.faults import Unreadable
from directory.importing.files.json_rows import Found
from directory.importing.records import read_row
from directory.importing.records.reading import Kind, Refused


def read(path: Path, content: bytes | dict[str, Any]) -> list[Found]:
    """The rows of a file with this content."""
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content, indent=1).encode())
    outlined = json_rows.outline(path)
    rows = list(json_rows.rows(path, outlined=outlined))
    assert len(rows) == outlined.rows
    return rows


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "town.json"


def test_organisations_come_first_whatever_the_order_of_the_file(file: Path) -> None:
    rows = read(
        file, {"services": [{"id": "s"}], "locations": [{"id": "l"}], "format": 1, "organisations": [{"id": "o"}]}
    )
    assert [(row.kind, row.document["id"]) for row in rows] == [
        (Kind.ORGANISATION, "o"),
        (Kind.LOCATION, "l"),
        (Kind.SERVICE, "s"),
    ]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b'{"format": 1, "services": [{"id": 1}, {"id": 2}]}', [1, 1]),
        (b'{"format": 1, "services": [\n{"id": 1},\n{"id": 2}\n]}', [2, 3]),
        (b'{"format": 1,\n"services":\n[\n {\n  "id": 1\n }, {\n  "id": 2\n }\n]}', [4, 6]),
        (b'{"format": 1, "services": [\r\n\r\n{"id": 1},\r\n\r\n\r\n{"id": {"x": 2}}]}', [3, 6]),
    ],
)
def test_each_row_is_told_by_the_line_on_which_it_begins(file: Path, content: bytes, lines: list[int]) -> None:
    expected = [f"line {line} (services[{number}])" for number, line in enumerate(lines)]
    assert [row.at for row in read(file, content)] == expected


def test_a_byte_order_mark_and_keys_of_somebodys_own_are_passed_over(file: Path) -> None:
    assert len(read(file, b'\xef\xbb\xbf{"format": 1, "x_from": {"services": [1]}, "services": [{}]}')) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1: found an empty file"),
        (b"id,name\n1,x\n", "line 1: found what is no JSON"),
        (b'{"format": 1,\n"services": [\n{"id": 1}, {"id":', "line 3: found the end of the file"),
        (b'{"format": 1, "services": [{"id": "x\\', "line 1: found the end of the file"),
        (b'{"format": 1, "services": [\n{"id": 1,}]}', "line 2: found what is no JSON"),
        (b'{"format": 1, "services": [{"id": NaN}]}', "line 1: found what is no JSON"),
        (b"[]", "line 1: found a JSON array"),
        (b'{"format": 2, "services": []}', "line 1: found format 2; expected format 1"),
        (b'{"format": 1,\n"servces": []}', 'line 2: found the key "servces"'),
        (b'{"format": 1, "services": {}}', "expected the list services"),
        (b'{"services": []}', "line 1: found no format; expected format 1"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_as_a_whole(file: Path, content: bytes, told: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(file, content)
    assert told in str(refused.value)


@pytest.mark.parametrize("broken", [b"caf\xe9", b"\\ud800", b"\\udc00x", b"\\ud83d\\u0041", b"\xed\xa0\x80"])
def test_broken_characters_refuse_their_row_and_no_other(file: Path, broken: bytes) -> None:
    row = b'{"id": "%s", "name": "Hall"}'
    rows = read(
        file, b'{"format": 1, "locations": [' + row % b"first" + b"," + row % broken + b"," + row % b"last" + b"]}"
    )
    became = [read_row(row.kind, row.document, at=row.at) for row in rows]
    assert [isinstance(each, Refused) for each in became] == [False, True, False]


@pytest.mark.parametrize("whole", ["😀", "\\ud83d\\ude00", "\\\\ud800", "a\\nb", "é", '\\"'])
def test_whole_characters_stay_as_they_are_wherever_a_long_line_is_cut(file: Path, whole: str) -> None:
    text = f'{{"format": 1, "locations": [{{"id": "{whole * 40_000}"}}]}}'
    (row,) = read(file, text.encode())
    assert row.document["id"].startswith(json.loads(f'"{whole * 10_000}"'))
    assert "�" not in row.document["id"]


def test_a_text_of_fifty_megabytes_is_refused_and_memory_stays_flat(file: Path) -> None:
    with file.open("wb") as written:
        written.write(b'{"format": 1, "services": [{"id": "a", "description": "')
        for _ in range(50):
            written.write(b"x" * 1_000_000)
        written.write(b'"}, {"id": "b"}]}')
    tracemalloc.start()
    outlined = json_rows.outline(file)
    rows = list(json_rows.rows(file, outlined=outlined))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [row.document["id"] for row in rows] == ["a", "b"]
    refused = read_row(Kind.SERVICE, rows[0].document, at="")
    assert isinstance(refused, Refused)
    assert "description" in [fault.path for fault in refused.faults]
    assert most < 5_000_000
