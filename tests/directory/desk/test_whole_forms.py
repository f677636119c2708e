"""Autosave and Save, one after the other before the browser knows what autosave kept."""

import pytest

from directory.models import Service, Term
from tests.directory.cast import a_draft, a_service
from tests.directory.desk.posting import add_child, at_the_desk, filled_in, url

pytestmark = pytest.mark.django_db

AUTOSAVE = {"accept": "application/json", "x-requested-with": "XMLHttpRequest"}

ROWS = [
    ("phones", {"number": "0114 496 0000", "type": "voice"}),
    ("needs", {"effect": "holds"}),
    ("service_areas", {"kind": "outcode", "code": "S1", "asks_about": "sleeps"}),
    ("access_modes", {"mode": "drop_in"}),
]


def kept(service: Service, relation: str) -> int:
    """How many rows the newest version has."""
    return len(getattr(Service.objects.get(pk=service.pk).get_latest_revision_as_object(), relation).all())


@pytest.mark.parametrize("make", [a_draft, a_service], ids=["draft", "published"])
@pytest.mark.parametrize(("relation", "row"), ROWS, ids=[each[0] for each in ROWS])
def test_a_row_that_autosave_kept_and_the_form_brings_again_is_one_row(relation, row, make) -> None:
    if relation == "needs":
        row = {**row, "need": Term.objects.get(taxonomy__code="needs", code="company").pk}
    service, client = make("Shelter"), at_the_desk()
    before = kept(service, relation)
    posted = add_child(filled_in(client.get(url(service, "edit")).context["form"]), relation, **row)
    assert client.post(url(service, "edit"), posted, headers=AUTOSAVE).status_code == 200
    assert client.post(url(service, "edit"), posted).status_code == 302
    assert kept(service, relation) == before + 1
