"""The town's files: rows of the import's JSON form, by theme, and the terms under which they are filed. PURE.

Every file is read, in the order of its path. Organisations come first, then locations, then services, whichever file
they stand in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from directory.importing.records import Record, Refused
from directory.importing.records.reading import Kind, read_row
from directory.town.days import resolved

LISTINGS = Path(__file__).parent / "listings"
TERMS = "terms.json"
SECTIONS = {"organisations": Kind.ORGANISATION, "locations": Kind.LOCATION, "services": Kind.SERVICE}


def rows(*, on: date, folder: Path = LISTINGS) -> Iterator[Record | Refused]:
    """Every row of the town as it is loaded on a day. Raises `ValueError` for a file that is no JSON of that form."""
    documents = {path.relative_to(folder).as_posix(): _document(path) for path in sorted(folder.rglob("*.json"))}
    for section, kind in SECTIONS.items():
        for name, document in documents.items():
            for number, row in enumerate(document.get(section, ())):
                yield read_row(kind, resolved(row, on=on), at=f"{name} ({section}[{number}])")


def terms(*, folder: Path = LISTINGS) -> Mapping[str, Mapping[str, str]]:
    """By taxonomy the terms that the town needs, each with its name."""
    found: dict[str, dict[str, str]] = _document(folder / TERMS)["x_terms"]
    return found


def _document(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from None
    unknown = [key for key in document if key not in ("format", *SECTIONS) and not key.startswith("x_")]
    if unknown or document.get("format") != 1:
        raise ValueError(f"{path.name}: found {', '.join(document)}; expected format 1 and {', '.join(SECTIONS)}")
    return document
