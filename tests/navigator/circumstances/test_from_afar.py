"""Does somebody use a service from where they are, and not at its door?"""

from typing import Any

import pytest

from navigator.circumstances.from_afar import used_from_afar
from navigator.circumstances.particulars import Particulars, WayIn
from tests.navigator.circumstances.asked import limits, places, site

DOOR_OR_PHONE = Particulars(way_in=WayIn(frozenset({"drop_in", "phone"})), site=site("S5 6AB"))
DOOR_ONLY = Particulars(way_in=WayIn(frozenset({"drop_in"})), site=site("S5 6AB"))
PHONE_ONLY = Particulars(way_in=WayIn(frozenset({"phone"})), site=site("S5 6AB"))
HOSTEL = Particulars(way_in=WayIn(frozenset({"phone"})), site=site("S5 6AB"), is_moved_into=True)

FROM_AFAR: list[tuple[str, Particulars, dict[str, Any], dict[str, Any], bool]] = [
    ("nothing said", DOOR_OR_PHONE, {}, {}, False),
    ("too far to go", DOOR_OR_PHONE, {"sleeps": "S36 4AA"}, {"travel_km": 1}, True),
    ("near enough", DOOR_OR_PHONE, {"sleeps": "S5 6AB"}, {"travel_km": 1}, False),
    ("too far to go, and nothing but a door", DOOR_ONLY, {"sleeps": "S36 4AA"}, {"travel_km": 1}, False),
    ("only by telephone", DOOR_OR_PHONE, {}, {"modes": ["phone"]}, True),
    ("by telephone or there", DOOR_OR_PHONE, {}, {"modes": ["phone", "drop_in"]}, False),
    ("a place to avoid", PHONE_ONLY, {"avoid": ["S5"]}, {}, True),
    ("a place to avoid elsewhere", PHONE_ONLY, {"avoid": ["S36"]}, {}, False),
    ("nowhere to avoid", PHONE_ONLY, {"avoid": []}, {}, False),
    ("a hostel that one rings, too far to go", HOSTEL, {"sleeps": "S36 4AA"}, {"travel_km": 1}, False),
]


@pytest.mark.parametrize(
    ("what", "said", "where", "limited", "expected"), FROM_AFAR, ids=[each[0] for each in FROM_AFAR]
)
def test_a_service_is_used_from_afar_where_its_door_cannot_be(
    what: str, said: Particulars, where: dict[str, Any], limited: dict[str, Any], expected: bool
) -> None:
    assert used_from_afar(places=places(**where), limits=limits(**limited))(said) is expected
