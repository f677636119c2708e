"""What the schema of an enquiry accepts is what can be read, and the other way round."""

from datetime import date
from typing import Any

import pytest

from directory.places.resolving import find_place
from navigator.core.documents import Faults, read_vocabulary
from navigator.enquiries import enquiry_schema, read_enquiry
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.cast import JESS_SAYS, MARLON_SAYS
from tests.navigator.core.documents.validating import accepts

VOCABULARY = read_vocabulary(shipped_vocabulary())
SCHEMA = enquiry_schema(VOCABULARY)


def is_read(document: Any) -> bool:
    try:
        read_enquiry(document, vocabulary=VOCABULARY, services=(), today=date(2026, 11, 22), find=find_place)
    except Faults:
        return False
    return True


FULL = {
    "format": 1,
    "person": {**MARLON_SAYS, "declined": ["age"], "support_now": [{"need": "housing", "until": "2026-12-24"}]},
    "places": {"sleeps": "S1 2AB", "local_connection": None, "gp": "S3", "going_to": "Sheffield", "avoid": ["S5"]},
    "limits": {
        "travel_km": 2.5,
        "start_by": "2026-12-24",
        "hours": [{"days": ["MO"], "from": "17:00"}],
        "modes": ["phone"],
        "languages": ["so", "en"],
        "access": [],
    },
    "x_mine": {"anything": [1, None]},
}
DOCUMENTS: list[Any] = [
    {"format": 1, "person": {}},
    {"format": 1, "person": JESS_SAYS, "places": None, "limits": None},
    FULL,
    {"format": 2, "person": {}},
    {"format": 1},
    {"format": 1, "person": {"id": "jess"}},
    {"format": 1, "person": {"facts": {"shoe_size": 9}}},
    {"format": 1, "person": {"facts": {"drinking": "often"}}},
    {"format": 1, "person": {"facts": {"age": 151}}},
    {"format": 1, "person": {"declined": ["shoe_size"]}},
    {"format": 1, "person": {"support_now": [{"need": "shoes", "until": "2026-12-24"}]}},
    {"format": 1, "person": {}, "places": {"sleeps": ""}},
    {"format": 1, "person": {}, "places": {"avoid": "S5"}},
    {"format": 1, "person": {}, "limits": {"travel_km": -1}},
    {"format": 1, "person": {}, "limits": {"modes": []}},
    {"format": 1, "person": {}, "limits": {"hours": [{"days": ["MONDAY"]}]}},
    {"format": 1, "person": {}, "limits": {"speed": 1}},
    {"format": 1, "person": {}, "people": []},
    [],
    None,
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_schema_accepts_what_can_be_read_and_nothing_else(document: Any) -> None:
    assert accepts(SCHEMA, document) is is_read(document)


def test_each_fact_stands_in_it_with_its_answers() -> None:
    facts = SCHEMA["properties"]["person"]["properties"]["facts"]["properties"]
    assert list(facts) == list(VOCABULARY.facts)
    assert facts["drinking"] == {"enum": ["none", "some", "daily"]}


def test_nobody_has_a_name_in_it() -> None:
    assert "id" not in SCHEMA["properties"]["person"]["properties"]
