"""The fields of every record as tables of Markdown, for docs/importing.md; a test compares the page with them."""

from collections.abc import Iterator

from directory.importing.files.columns import COLUMNS
from directory.importing.records import parts
from directory.importing.records.locations import LocationRecord
from directory.importing.records.organisations import OrganisationRecord
from directory.importing.records.services import ServiceRecord
from directory.importing.values.composed import ListOf, is_needed, said_fields

PARTS = [each for each in vars(parts).values() if isinstance(each, type) and each.__module__ == parts.__name__]


def named(kind: type) -> str:
    """What the page calls a kind of record: “schedule exception”."""
    words = "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in kind.__name__.removesuffix("Record"))
    return words.strip()


def table(kind: type) -> Iterator[str]:
    """The fields of a record: name, whether it is needed, what it may hold, and what for."""
    yield "| field | may hold | |"
    yield "|---|---|---|"
    for name, one in said_fields(kind).items():
        value, help = one.metadata["value"], one.metadata["help"]
        told = f"list: {named(value.kind)}" if isinstance(value, ListOf) else value.told
        mark = "**needed**" if is_needed(one) else ""
        yield f"| `{name}` | {told} | {'; '.join(filter(None, [mark, help]))} |"


def columns() -> Iterator[str]:
    """The columns of a spreadsheet, with an example of a cell."""
    yield "| column | a cell, for example |"
    yield "|---|---|"
    for name, column in COLUMNS.items():
        yield f"| `{name}` | {column.example} |"


def tables() -> Iterator[str]:
    """All tables, each under its heading."""
    for kind in (OrganisationRecord, LocationRecord, ServiceRecord, *PARTS):
        yield f"#### {named(kind).capitalize()}"
        yield ""
        yield from table(kind)
        yield ""
