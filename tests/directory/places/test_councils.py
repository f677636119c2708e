"""Every council that a postcode lies in has its name."""

import pytest

from directory.places.councils import COUNTRIES, councils, districts_of, find_council
from directory.places.invented import councils_of, grounds
from directory.places.tables import known_council, known_outcode, outcodes


def codes_in_the_tables() -> set[str]:
    return {code for outcode in outcodes() if (known := known_outcode(outcode)) for code in known.councils}


def test_every_council_of_the_tables_has_a_name_and_no_name_is_left_over() -> None:
    lowest = {code for code in councils() if not districts_of(code)}
    assert lowest == codes_in_the_tables()
    assert len(lowest) == 361 + len(councils_of(grounds()))


def test_every_council_has_a_middle() -> None:
    assert [code for code in codes_in_the_tables() if not (known_council(code) or pytest.fail(code)).point] == []


def test_no_two_councils_have_one_name() -> None:
    names = [council.name.casefold() for council in councils().values()]
    assert len(names) == len(set(names))
    assert all(name.strip() == name and name for name in names)


def test_a_county_is_made_of_districts_and_is_in_no_county_itself() -> None:
    counties = {council.county for council in councils().values() if council.county}
    assert len(counties) == 21
    assert all(code.startswith("E10") and councils()[code].county is None for code in counties)
    assert {council.code[:3] for council in councils().values() if council.county} == {"E07"}


def test_every_country_has_its_councils() -> None:
    assert {council.country for council in councils().values()} == set(COUNTRIES.values())


# Each of the councils named by hand, and an outcode in the middle of it.
BY_HAND = [
    ("Cumberland", "CA1"),
    ("Westmorland and Furness", "LA9"),
    ("North Yorkshire", "DL7"),
    ("Somerset", "TA1"),
    ("Barnsley", "S70"),
    ("Sheffield", "S3"),
    ("Antrim and Newtownabbey", "BT41"),
    ("Armagh City, Banbridge and Craigavon", "BT61"),
    ("Belfast", "BT2"),
    ("Causeway Coast and Glens", "BT52"),
    ("Derry City and Strabane", "BT48"),
    ("Fermanagh and Omagh", "BT92"),
    ("Lisburn and Castlereagh", "BT28"),
    ("Mid and East Antrim", "BT42"),
    ("Mid Ulster", "BT80"),
    ("Newry, Mourne and Down", "BT34"),
    ("Ards and North Down", "BT20"),
    ("Clackmannanshire", "FK10"),
    ("Dumfries and Galloway", "DG1"),
    ("East Ayrshire", "KA1"),
    ("East Lothian", "EH41"),
    ("East Renfrewshire", "G77"),
    ("Na h-Eileanan Siar", "HS1"),
    ("Falkirk", "FK1"),
    ("Highland", "IV3"),
    ("Inverclyde", "PA15"),
    ("Midlothian", "EH22"),
    ("Moray", "IV30"),
    ("North Ayrshire", "KA21"),
    ("Orkney Islands", "KW15"),
    ("Scottish Borders", "TD1"),
    ("Shetland Islands", "ZE1"),
    ("South Ayrshire", "KA7"),
    ("South Lanarkshire", "ML3"),
    ("Stirling", "FK8"),
    ("Aberdeen City", "AB10"),
    ("Aberdeenshire", "AB42"),
    ("Argyll and Bute", "PA34"),
    ("City of Edinburgh", "EH3"),
    ("Renfrewshire", "PA1"),
    ("West Dunbartonshire", "G81"),
    ("West Lothian", "EH54"),
    ("Angus", "DD11"),
    ("Dundee City", "DD1"),
    ("East Dunbartonshire", "G66"),
    ("Fife", "KY1"),
    ("Perth and Kinross", "PH1"),
    ("Glasgow City", "G2"),
    ("North Lanarkshire", "ML1"),
]


@pytest.mark.parametrize(("name", "outcode"), BY_HAND, ids=[name for name, _ in BY_HAND])
def test_a_name_given_by_hand_stands_for_the_council_that_is_there(name: str, outcode: str) -> None:
    known = known_outcode(outcode)
    assert known is not None
    assert councils()[max(known.councils, key=lambda code: known.councils[code])].name == name


SOUGHT = [
    ("E08000039", "Sheffield"),
    ("e08000039", "Sheffield"),
    (" sheffield ", "Sheffield"),
    ("Bristol", "Bristol, City of"),
    ("Bristol, City of", "Bristol, City of"),
    ("kent", "Kent"),
    ("Armagh City", None),
    ("Sheff", None),
    ("", None),
    ("E08000019", None),
]


@pytest.mark.parametrize(("text", "name"), SOUGHT)
def test_a_council_is_found_by_its_code_or_whole_name(text: str, name: str | None) -> None:
    found = find_council(text)
    assert (found.name if found else None) == name
