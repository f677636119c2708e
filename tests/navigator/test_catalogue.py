"""The shipped interventions, as people plan over them: from the database, and unchanged by the way there."""

from typing import Any

import pytest

from navigator.catalogue.documents import documents, rows
from navigator.catalogue.standing import standing
from navigator.core.cases import Catalogue
from navigator.core.documents import read_person, read_services, read_vocabulary
from navigator.core.lines import plan_line
from navigator.core.navigator import Navigator
from navigator.interventions import rule_documents
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.cast import JESS_SAYS, MARLON_SAYS
from tests.navigator.interventions.people import DEAN

pytestmark = pytest.mark.usefixtures("interventions")

ASKED_ON = "2026-11-22"
DEAN_SAYS = {"asked_on": ASKED_ON, "facts": DEAN}


def test_the_directory_gives_back_every_rule_that_was_brought_in() -> None:
    brought = {each["id"]: (each["needs"], each["kinds"], each["clauses"]) for each in rule_documents()}
    stand = {
        document["id"]: (document["needs"], document["kinds"], document["clauses"])
        for service in rows()
        for document in documents(service)
    }
    assert stand == brought


@pytest.mark.parametrize("says", [MARLON_SAYS, JESS_SAYS, DEAN_SAYS], ids=["marlon", "jess", "dean"])
def test_a_plan_from_the_database_is_the_plan_from_the_files(says: dict[str, Any]) -> None:
    vocabulary = read_vocabulary(shipped_vocabulary())
    from_files = Catalogue(vocabulary, read_services(vocabulary, rule_documents()))
    catalogues = [from_files, standing().listings.catalogue]
    somebody = {"id": "somebody", **says}
    plans = [
        plan_line(Navigator(each).plan(read_person(each.vocabulary, each.services, somebody), {}))
        for each in catalogues
    ]
    assert plans[0] == plans[1]


def test_every_service_has_a_name_a_description_and_a_plain_reading_of_each_rule() -> None:
    for listing in standing().listings.services.values():
        assert listing.name
        assert listing.about
        assert all(rule.plain and rule.wording and rule.source for rule in listing.rules.values()), listing.id
