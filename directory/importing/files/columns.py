"""The columns of a spreadsheet of services, and a row of it as the documents of a service and its location. PURE."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from directory.importing.files import cells
from directory.importing.files.cells import Misread, Parse
from directory.importing.files.faults import Unreadable
from directory.importing.values.findings import At, legible


@dataclass(frozen=True)
class Column:
    """A column: the field of the document that it fills, and how its cells are read."""

    field: str
    parse: Parse
    example: str = ""
    is_of_location: bool = False


COLUMNS: Mapping[str, Column] = {
    "id": Column("id", cells.text, "17"),
    "organisation": Column("organisation", cells.text, "Quillmere Trust"),
    "name": Column("name", cells.text, "Quillmere Drop-in"),
    "status": Column("status", cells.text, "active"),
    "slug": Column("slug", cells.text),
    "alternate_name": Column("alternate_name", cells.text),
    "description": Column("description", cells.text, "Tea, a shower and somebody to talk to."),
    "url": Column("url", cells.text, "https://quillmere.example"),
    "email": Column("email", cells.text, "hello@quillmere.example"),
    "alert": Column("alert", cells.text),
    "needs": Column("needs", cells.mapped, "company: holds; housing: moves"),
    "kinds": Column("kinds", cells.terms, "drop_in"),
    "designed_for": Column("designed_for", cells.terms, "women; lgbt: LGBT+ people"),
    "approaches": Column("approaches", cells.terms),
    "rules": Column("rules", cells.rules),
    "service_areas": Column("service_areas", cells.areas, "council E08000039; not outcode S2"),
    "phones": Column("phones", cells.phones, "0114 496 0000; 0808 157 0000 (referrals only)"),
    "contacts": Column(
        "contacts", cells.contacts, "Manager: Asha Rao, asha@quillmere.example; Duty worker: 0114 496 0000"
    ),
    "languages": Column("languages", cells.languages, "en; pl by interpreter"),
    "access_modes": Column("access_modes", cells.access_modes, "drop_in; professional_referral: GP, by letter"),
    "hours": Column("schedules", cells.hours, "MO,TU,WE 09:00-17:00; 2TU 18:00-20:00 (women only)"),
    "schedule_exceptions": Column(
        "schedule_exceptions", cells.exceptions, "2026-12-25 closed (Christmas); 27/12/2026 to 31/12/2026 10:00-14:00"
    ),
    "bank_holidays": Column("bank_holidays", cells.text, "closed"),
    "is_always_open": Column("is_always_open", cells.flag, "no"),
    "is_by_appointment": Column("is_by_appointment", cells.flag, "no"),
    "wait_days": Column("wait_days", cells.whole, "14"),
    "wait_stated_on": Column("wait_stated_on", cells.day, "2026-11-02"),
    "is_list_closed": Column("is_list_closed", cells.flag, "no"),
    "support_weeks": Column("support_weeks", cells.whole),
    "length_of_support": Column("length_of_support", cells.text),
    "hands_on_to": Column("hands_on_to", cells.text),
    "way_back_in": Column("way_back_in", cells.text),
    "missed_appointments": Column("missed_appointments", cells.text),
    "behaviour_policy": Column("behaviour_policy", cells.text),
    "asks": Column("asks", cells.text),
    "records": Column("records", cells.text),
    "must_pass_on": Column("must_pass_on", cells.text),
    "costs": Column("cost_options", cells.costs, "0"),
    "funding": Column("funding", cells.funding, "City Council until 2027-03-31"),
    "accreditations": Column("accreditations", cells.accreditations, "Good Door Mark by Alliance until 2028-03-31"),
    "required_documents": Column("required_documents", cells.documents, "Photo ID (or a letter)"),
    "joint_protocols": Column("joint_protocols", cells.protocols),
    "confirmed_on": Column("confirmed_on", cells.day, "2026-10-01"),
    "confirmed_as": Column("confirmed_as", cells.text, "owner"),
    "location_id": Column("id", cells.text, is_of_location=True),
    "location_name": Column("name", cells.text, "Fennwick House", is_of_location=True),
    "visibility": Column("visibility", cells.text, "public", is_of_location=True),
    "address_1": Column("address_1", cells.text, "14 Hobbholm Row", is_of_location=True),
    "address_2": Column("address_2", cells.text, is_of_location=True),
    "city": Column("city", cells.text, "Aldermere", is_of_location=True),
    "postal_code": Column("postal_code", cells.text, "S1 2CM", is_of_location=True),
    "area": Column("area", cells.text, is_of_location=True),
    "latitude": Column("latitude", cells.text, "53.3815", is_of_location=True),
    "longitude": Column("longitude", cells.text, "-1.47", is_of_location=True),
    "accessibility": Column("accessibility", cells.accessibility, "step_free; lift", is_of_location=True),
}

ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
"""What a spreadsheet shows where a formula has failed, and saves as the text of the cell."""

NEEDED = ("id", "organisation", "name", "status")


def checked_header(header: Sequence[str]) -> list[str]:
    """The names of the columns as they are here. Raises `Unreadable` for unknown, repeated and lacking ones."""
    if any("\0" in cell for cell in header):
        raise Unreadable(at="header", found="the sign U+0000", expected="text in UTF-8: save it as “CSV UTF-8”")
    names = [cell.strip().lower().replace(" ", "_") for cell in header]
    while names and not names[-1]:
        names.pop()
    unknown = [name for name in names if name not in COLUMNS and not name.startswith("x_")]
    if len(names) == 1 and (sign := next((sign for sign in ";\t|" if sign in names[0]), "")):
        raise Unreadable(at="header", found=f"columns that stand apart by {sign!r}", expected="commas between them")
    if unknown:
        raise Unreadable(
            at="header", found=f'the column "{legible(unknown[0][:60])}"', expected=_instead_of(unknown[0])
        )
    if twice := [name for name in dict.fromkeys(names) if names.count(name) > 1]:
        raise Unreadable(at="header", found=f'the column "{twice[0]}" twice', expected="each only once")
    if lacking := [name for name in NEEDED if name not in names]:
        raise Unreadable(at="header", found=f"no column {lacking[0]}", expected="the columns " + ", ".join(NEEDED))
    return names


ELSEWHERE = {
    "contact": f"the column contacts, with cells such as “{COLUMNS['contacts'].example}”",
    "strand": "strands in a JSON file: a cell cannot hold rules of their own (docs/importing.md)",
    "exception": f"the column schedule_exceptions, such as “{COLUMNS['schedule_exceptions'].example}”",
    "location_hours": "hours of a single location in a JSON file; the column hours is for all of them",
    "overrides": "rules of a single location in a JSON file (docs/importing.md)",
}
"""What columns are called by whoever looks for something that stands elsewhere, and where that is."""


def _instead_of(unknown: str) -> str:
    for word, instead in ELSEWHERE.items():
        if word in unknown:
            return instead
    near = get_close_matches(unknown, COLUMNS)
    return f"one of {', '.join(near or COLUMNS)}, or a name that begins with x_ for what is not to be imported"


def template() -> Iterator[list[str]]:
    """The header, and a row to begin from."""
    yield list(COLUMNS)
    yield [column.example for column in COLUMNS.values()]


def documents_of(row: Mapping[str, str], place: At) -> tuple[dict[str, Any], dict[str, Any]]:
    """The documents of the service and of its location; the latter is empty where the row names no place."""
    service, location = dict[str, Any](), dict[str, Any]()
    for name, cell in row.items():
        if not cell or name not in COLUMNS:
            continue
        column = COLUMNS[name]
        if cell.startswith("=") or cell in ERRORS:
            place.key(name).refuse(cell, f"what is meant, not {'a formula' if cell[0] == '=' else 'an error of one'}")
            continue
        try:
            (location if column.is_of_location else service)[column.field] = column.parse(cell)
        except Misread as misread:
            place.key(name).refuse(cell, str(misread))
    if location:
        location.setdefault("name", row.get("address_1") or row.get("name", ""))
        location.setdefault("id", _digest(location))
        service["locations"] = [{"location": location["id"]}]
    return service, location


def column_of(path: str, *, is_of_location: bool) -> str:
    """The column that a path of a document stands in: `phones[0].number` in phones."""
    field, rest = path, ""
    for sign in (".", "["):
        if sign in field:
            field = field.partition(sign)[0]
    rest = path[len(field) :]
    for name, column in COLUMNS.items():
        if column.field == field and column.is_of_location is is_of_location:
            return name + rest
    return path


def _digest(location: Mapping[str, Any]) -> str:
    """One id for one place, however many rows name it."""
    said = "\n".join(f"{key}={str(location[key]).strip().lower()}" for key in sorted(location))
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]
