"""What the cells of each column say."""

import pytest

from directory.importing.files import cells
from directory.importing.files.cells import Misread, Parse


@pytest.mark.parametrize(
    ("parse", "cell", "part"),
    [
        (cells.several, "women; young_adults;", ["women", "young_adults"]),
        (cells.mapped, "housing: moves; company: holds", {"housing": "moves", "company": "holds"}),
        (cells.flag, "Yes", True),
        (cells.whole, "14", 14),
        (cells.day, "2027-03-31", "2027-03-31"),
        (cells.day, "1/3/2027", "2027-03-01"),
        (cells.day, "31/02/2026", "31/02/2026"),
        (cells.terms, "women; lgbt: LGBT+ people", ["women", {"code": "lgbt", "name": "LGBT+ people"}]),
        (cells.contacts, "Manager: Asha Rao, asha@x.example, 0114 496 0000", [
            {"title": "Manager", "name": "Asha Rao", "email": "asha@x.example", "phone": "0114 496 0000"}
        ]),
        (cells.contacts, "Duty desk: +44 114 496 0000; asha@x.example", [
            {"title": "Duty desk", "phone": "+44 114 496 0000"}, {"email": "asha@x.example"}
        ]),
        (cells.exceptions, "2026-12-25 closed (Christmas)", [
            {"start_date": "2026-12-25", "closed": True, "reason": "Christmas"}
        ]),
        (cells.exceptions, "27/12/2026 to 31/12/2026 10:00-14:00; 1/1/2027 Closed", [
            {"start_date": "2026-12-27", "end_date": "2026-12-31", "opens_at": "10:00", "closes_at": "14:00",
             "reason": ""},
            {"start_date": "2027-01-01", "closed": True, "reason": ""},
        ]),
        (cells.exceptions, "31/02/2027 closed", [{"start_date": "31/02/2027", "closed": True, "reason": ""}]),
        (cells.phones, "111", [{"number": "111", "description": ""}]),
        (cells.phones, "116 123 (free)", [{"number": "116 123", "description": "free"}]),
        (cells.languages, "en", [{"code": "en", "is_interpreted": False}]),
        (cells.languages, "pl by interpreter", [{"code": "pl", "is_interpreted": True}]),
        (cells.access_modes,"drop_in; phone: ring", [{"mode": "drop_in", "how": ""}, {"mode": "phone", "how": "ring"}]),
        (cells.costs, "0", [{"amount": "0", "option": ""}]),
        (cells.costs, "£2.50 (per visit)", [{"amount": "2.50", "option": "per visit"}]),
        (cells.costs, "by income", [{"amount_description": "by income"}]),
        (cells.funding, "City until 31/03/2027", [{"source": "City", "contract_ends_on": "2027-03-31"}]),
        (cells.funding, "City; Trust", [{"source": "City"}, {"source": "Trust"}]),
        (cells.accreditations, "Mark by Us", [{"name": "Mark", "issuer": "Us"}]),
        (cells.accreditations, "A by B until 1/3/2028", [{"name": "A", "issuer": "B", "expires_on": "2028-03-01"}]),
        (cells.documents, "ID (or a letter)", [{"document": "ID", "instead": "or a letter"}]),
        (cells.areas, "council E08000039; not sector S1 2", [
            {"kind": "council", "code": "E08000039", "is_left_out": False},
            {"kind": "sector", "code": "S1 2", "is_left_out": True},
        ]),
        (cells.areas, "gp: everywhere", [{"kind": "everywhere", "code": "", "is_left_out": False, "asks_about": "gp"}]),
        (cells.hours, "mo,tu 09:00-17:00 (women only)", [
            {"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00", "description": "women only"}
        ]),
        (cells.hours, "2TU 18:00–20:00", [
            {"freq": "MONTHLY", "byday": "2TU", "opens_at": "18:00", "closes_at": "20:00", "description": ""}
        ]),
        (cells.hours, "FR", [{"freq": "WEEKLY", "byday": "FR", "description": ""}]),
        (cells.rules, '{"clauses": []}', {"clauses": []}),
        (cells.protocols, "a; b", [{"other": "a"}, {"other": "b"}]),
        (cells.accessibility, "lift", [{"code": "lift"}]),
    ],
)  # fmt: skip
def test_a_cell_says_a_part_of_a_document(parse: Parse, cell: str, part: object) -> None:
    assert parse(cell) == part


@pytest.mark.parametrize(
    ("parse", "cell"),
    [
        (cells.mapped, "housing"),
        (cells.flag, "perhaps"),
        (cells.whole, "two weeks"),
        (cells.whole, "-1"),
        (cells.accreditations, "Good Door Mark"),
        (cells.hours, "every day from nine"),
        (cells.contacts, "Manager: Asha Rao, Deputy, Head"),
        (cells.exceptions, "Christmas"),
        (cells.exceptions, "2026-12-25"),
        (cells.rules, "{"),
        (cells.rules, "[" * 100_000),
    ],
)
def test_a_cell_that_says_something_else_is_refused(parse: Parse, cell: str) -> None:
    with pytest.raises(Misread):
        parse(cell)
