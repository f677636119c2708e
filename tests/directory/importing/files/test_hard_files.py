"""Files that are broken, enormous, or made to do harm: each is read or refused in words, and memory stays small.

Nothing is written before a file was gone through to its end, so what is refused here loses nothing.
"""

import os
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from directory.importing.files.endings import open_file
from directory.importing.files.faults import Unreadable
from directory.importing.records import Refused

MOST_MEMORY = 40 << 20
"""Bytes that reading any of these may take, of what Python itself asks for."""

HEADER = "id,organisation,name,status"
A_ROW = '{"id": "a", "organisation": "o", "name": "Good", "status": "active"}'
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def told(path: Path) -> str:
    """What is told of a file: why it is unreadable, or its rows as “read” or with their faults."""
    tracemalloc.start()
    try:
        opened = open_file(path)
        rows = [str(row.faults[0]) if isinstance(row, Refused) else "read" for row in opened.read()]
        assert len(rows) == opened.rows
        return " | ".join(rows)
    except Unreadable as unreadable:
        return str(unreadable)
    finally:
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < MOST_MEMORY


def json_file(row: str, *, whole: str = "") -> bytes:
    return f'{{"format": 1, {whole}"services": [{row}, {A_ROW}]}}'.encode()


def a_row(**said: str) -> str:
    return A_ROW[:-1] + "".join(f', "{key}": {value}' for key, value in said.items()) + "}"


def csv(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *rows, ""]).encode()


DEEP = "[" * 100_000 + "]" * 100_000
TEXT = '"' + "x" * 50_000_000 + '"'

FILES: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("values 100,000 deep in a row", "json", lambda: json_file(a_row(url=DEEP)), "values within values"),
    ("the same in a key of somebody's own", "json", lambda: json_file(A_ROW, whole=f'"x_a": {DEEP}, '), "200 deep"),
    ("lists a hundred deep", "json", lambda: json_file(a_row(url="[" * 99 + "]" * 99)), 'url: found [[[["…"]]]]'),
    ("a text of 50 MB", "json", lambda: json_file(a_row(alert=TEXT)), "alert: found"),
    ("a key of 50 MB", "json", lambda: json_file(a_row(**{"x" * 50_000_000: "1"})), "xxx: found 1; expected one of"),
    ("a number of 5,000 digits", "json", lambda: json_file(a_row(wait_days="1" * 5000)), "what is no JSON"),
    ("a number of 20 MB", "json", lambda: json_file(a_row(wait_days="1" * 20_000_000)), "what is no JSON"),
    ("a million values", "json", lambda: json_file(a_row(x_a=f"[{'1,' * 1_000_000}1]")), "over 100,000 values"),
    ("U+0000", "json", lambda: json_file(a_row(alert=r'"a\u0000b"')), "alert: found"),
    ("the byte 0", "json", lambda: json_file(a_row(alert='"a\0b"')), "what is no JSON"),
    ("UTF-16", "json", lambda: json_file(A_ROW).decode().encode("utf-16"), "text in UTF-16; expected text in UTF-8"),
    ("UTF-16, not marked", "json", lambda: json_file(A_ROW).decode().encode("utf-16-le"), "what is no JSON"),
    ("a mark at the beginning", "json", lambda: b"\xef\xbb\xbf" + json_file(A_ROW), "read | read"),
    ("lines of an old Mac", "json", lambda: json_file(A_ROW).replace(b" ", b"\r"), "read | read"),
    ("U+0000", "csv", lambda: csv("1,o,a\0b,active", "2,o,n,active"), r'name: found "a\u0000b"; expected letters'),
    ("UTF-16", "csv", lambda: csv("1,o,n,active").decode().encode("utf-16"), "text in UTF-16; expected text in UTF-8"),
    ("UTF-16, not marked", "csv", lambda: csv("1,o,n,active").decode().encode("utf-16-le"), "the sign U+0000"),
    ("a mark at the beginning", "csv", lambda: b"\xef\xbb\xbf" + csv("1,o,n,active"), "read"),
    ("lines of an old Mac", "csv", lambda: csv("1,o,n,active", "2,o,m,active").replace(b"\n", b"\r"), "read | read"),
    ("10,000 columns", "csv", lambda: csv(header=f"{HEADER},{','.join(map(str, range(10_000)))}"), 'the column "0"'),
    (
        "10,000 columns of somebody's own",
        "csv",
        lambda: csv(f"1,o,n,active{',y' * 10_000}", header=f"{HEADER},{','.join(f'x_{n}' for n in range(10_000))}"),
        "read",
    ),
    ("a column twice", "csv", lambda: csv("1,o,n,active,m", header=f"{HEADER},Name"), 'the column "name" twice'),
    ("a folder of text", "xlsx", lambda: csv("1,o,n,active"), "no spreadsheet"),
    ("an .xls file", "xlsx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "or one with a password"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "ending", "content", "expected"), FILES, ids=lambda value: str(value)[:40])
def test_a_hard_file_is_read_or_refused_in_words(
    what: str, ending: str, content: Callable[[], bytes], expected: str, tmp_path: Path
) -> None:
    file = tmp_path / f"town.{ending}"
    file.write_bytes(content())
    assert expected in told(file)


# Spreadsheets


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A sound spreadsheet of one row, in which a test breaks something."""
    made = Workbook()
    made.active.append(HEADER.split(","))
    made.active.append(["1", "o", "n", "active"])
    made.save(tmp_path / "sound.xlsx")
    return tmp_path / "sound.xlsx"


def with_part(book: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The spreadsheet with one of its parts changed."""
    changed = book.with_name("changed.xlsx")
    with zipfile.ZipFile(book) as before, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content) if name == part else content)
    return changed


def before(end: bytes, *, add: bytes) -> Callable[[bytes], bytes]:
    return lambda content: content.replace(end, add + end)


A_TEXT = b't="inlineStr"><is><t>n</t></is>'
MANY_TEXTS = b"<si><t>a</t></si>" * 4_000_000
MANY_ROWS = b'<row r="9"/>' * 23_000_000
MERGED = b'<mergeCells><mergeCell ref="A3:A1048576"/></mergeCells>'
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "%s"><!ENTITY b "%s">]>' % (b"a" * 10_000, b"&a;" * 10_000)

BROKEN: list[tuple[str, str, Callable[[bytes], bytes], str]] = [
    ("a range of a million merged rows", SHEET, before(b"<pageMargins", add=MERGED), "read"),
    ("a bomb", SHEET, before(b"</sheetData>", add=MANY_ROWS), "split the file"),
    ("styles without end", "xl/styles.xml", lambda content: content + b" " * 9_000_000, "split the file"),
    ("a laugh", SHEET, lambda content: LAUGHS + content.replace(b"<v>1</v>", b"<v>&b;</v>"), "no spreadsheet"),
    ("half a sheet", SHEET, lambda content: content[:-70], "no spreadsheet"),
    ("a text that is not there", SHEET, lambda content: content.replace(A_TEXT, b't="s"><v>99</v>'), "no spreadsheet"),
    ("a size that lies", SHEET, lambda content: content.replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"'), "read"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "part", "change", "expected"), BROKEN, ids=lambda value: str(value)[:40])
def test_a_hard_spreadsheet_is_read_or_refused_in_words(
    what: str, part: str, change: Callable[[bytes], bytes], expected: str, book: Path
) -> None:
    assert told(book) == "read"
    changed = with_part(book, part, change)
    assert changed.read_bytes() != book.read_bytes()
    assert expected in told(changed)


def test_very_many_texts_are_refused(book: Path) -> None:
    with zipfile.ZipFile(book, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(TEXTS, b"<sst>" + MANY_TEXTS + b"</sst>")
    assert "split the file" in told(book)


def test_a_zip_that_says_it_is_small_is_not_unpacked_beyond_that(book: Path) -> None:
    bomb = with_part(book, SHEET, before(b"</sheetData>", add=MANY_ROWS))
    with zipfile.ZipFile(bomb) as packed:
        size = packed.getinfo(SHEET).file_size
    content = bomb.read_bytes()
    lies = book.with_name("lies.xlsx")
    lies.write_bytes(content.replace(size.to_bytes(4, "little"), (2_000).to_bytes(4, "little")))
    assert lies.read_bytes() != content
    assert "no spreadsheet" in told(lies)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("='[http://127.0.0.1:9/other.xlsx]S'!A1", "what is meant, not a formula"),
        ("=WEBSERVICE(A1)", "what is meant, not a formula"),
        (ArrayFormula("C2", "=SUM(A1:A2)"), "what is meant, not a formula"),
        ("#REF!", "what is meant, not an error of one"),
    ],
)
def test_formulas_and_links_to_other_files_are_refused_and_not_followed(
    cell: object, expected: str, tmp_path: Path
) -> None:
    made = Workbook()
    made.active.append(HEADER.split(","))
    made.active.append(["1", "o", None, "active"])
    made.active["C2"] = cell
    made.save(tmp_path / "town.xlsx")
    assert told(tmp_path / "town.xlsx").endswith(expected)


# What is no file


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "town.csv").mkdir()
    assert told(tmp_path / "town.csv") == "file: found a folder; expected one file of it"


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "town.csv")
    assert "a pipe or a device" in told(tmp_path / "town.csv")


def test_a_name_that_is_none_is_refused(tmp_path: Path) -> None:
    assert "no file there" in told(tmp_path / "town\0.csv")
    assert "no file there" in told(tmp_path / f"{'x' * 300}.csv")


@pytest.fixture
def somebody_else(tmp_path: Path) -> Iterator[Path]:
    """A file of somebody else's; whoever runs the tests as root is nobody meanwhile."""
    file = tmp_path / "town.csv"
    file.write_bytes(csv("1,o,n,active"))
    file.chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield file
    if is_root:
        os.seteuid(0)


def test_a_file_that_may_not_be_read_is_refused(somebody_else: Path) -> None:
    assert "this account may not read" in told(somebody_else)
