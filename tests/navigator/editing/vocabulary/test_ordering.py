"""The order of facts, needs and grid questions is changed at the desk, as an edition like any change."""

import pytest
from django.test import Client
from django.urls import reverse

from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary.document.ordering import ORDERED, keys_in_order
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.desk.posting import EDITOR, at_the_desk
from tests.navigator.editing.vocabulary.changes import with_fact

pytestmark = pytest.mark.django_db


def address(what: str) -> str:
    return reverse("vocabulary:order", args=[what])


def posted(desk: Client, what: str, **places: str) -> dict[str, object]:
    """What the page would post, with other places typed beside some."""
    said = desk.get(address(what)).context
    keys = [row.key for row in said["rows"]]
    typed = [places.get(key, str(at)) for at, key in enumerate(keys, start=1)]
    return {"seen": said["seen"], "key": keys, "place": typed}


@pytest.mark.parametrize("what", ORDERED)
def test_another_order_stands_and_says_who_changed_what(desk: Client, what: str) -> None:
    first, second, *rest = keys_in_order(vocabulary_now(), what)
    said = desk.post(address(what), posted(desk, what, **{second: "1"}), follow=True)
    assert "Kept." in said.text
    assert keys_in_order(vocabulary_now(), what) == [second, first, *rest]
    edition = VocabularyEdition.objects.get()
    assert "in another order" in edition.note
    assert edition.by is not None


def test_keeping_the_same_order_makes_no_edition(desk: Client) -> None:
    assert "nothing was changed" in desk.post(address("facts"), posted(desk, "facts"), follow=True).text
    assert not VocabularyEdition.objects.exists()


def test_what_is_no_place_leaves_it_where_it_was(desk: Client) -> None:
    desk.post(address("facts"), posted(desk, "facts", gp="third", age="-1", drinking="²"))
    assert not VocabularyEdition.objects.exists()


def test_where_somebody_has_changed_the_list_meanwhile_nothing_is_kept_and_it_is_shown_anew(desk: Client) -> None:
    mine = posted(desk, "facts", gp="1")
    change_vocabulary(with_fact("pet"), by=None)
    said = desk.post(address("facts"), mine)
    assert "Somebody has changed this list meanwhile" in said.text
    assert "pet" in [row.key for row in said.context["rows"]]
    assert next(iter(vocabulary_now()["facts"])) != "gp"


def test_a_change_of_something_else_meanwhile_does_not_matter(desk: Client) -> None:
    mine = posted(desk, "needs", company="1")
    change_vocabulary(with_fact("gp", x_hint="!"), by=None)
    desk.post(address("needs"), mine)
    assert keys_in_order(vocabulary_now(), "needs")[0] == "company"
    assert vocabulary_now()["facts"]["gp"]["x_hint"] == "!"


def test_an_order_that_cannot_be_is_told(desk: Client) -> None:
    said = desk.post(address("x_grid"), posted(desk, "x_grid", boys="1"))
    assert "x_grid[0].after" in said.text
    assert not VocabularyEdition.objects.exists()


def test_what_has_no_order_has_no_such_page(desk: Client) -> None:
    assert desk.get(address("setbacks")).status_code == 404


def test_editors_read_the_list_and_do_not_order_it() -> None:
    desk = at_the_desk(EDITOR)
    assert "Change the order" not in desk.get(reverse("vocabulary:section", args=["facts"])).text
    assert desk.get(address("facts")).status_code == 302
