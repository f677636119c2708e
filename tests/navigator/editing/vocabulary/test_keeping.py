"""A changed vocabulary is kept whole or not at all, and stands at once."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from wagtail.models import ModelLogEntry

from directory.models import Strand, Taxonomy, Term
from directory.models.editions import edition
from navigator.catalogue.standing import standing
from navigator.core.documents import Faults
from navigator.editing.vocabulary.keeping import InUse, change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.entries import with_entry
from navigator.vocabulary.document.moved_into import MOVES_IN
from navigator.vocabulary.standing import vocabulary_at, vocabulary_now
from tests.directory.cast import a_draft, a_service, a_term
from tests.navigator.editing.vocabulary.changes import A_FACT, with_fact, without_fact

pytestmark = pytest.mark.django_db

ASKS = {"id": "pets", "effect": "excludes", "strength": "always", "test": {"fact": "pet", "is": "dog"}}


@pytest.fixture
def keeper() -> User:
    """Somebody who keeps the vocabulary."""
    return User.objects.create_user("keeper")


@pytest.fixture(autouse=True)
def _pets_are_known(keeper: User) -> None:
    change_vocabulary(with_fact(), by=keeper, note="Pets")


def test_what_was_kept_stands(keeper: User) -> None:
    assert vocabulary_now()["facts"]["pet"] == A_FACT
    newest = VocabularyEdition.objects.first()
    assert newest is not None
    assert (newest.by, newest.note) == (keeper, "Pets")


def test_it_is_a_new_edition_of_the_directory_and_people_are_asked_by_it(keeper: User) -> None:
    a_service("Shelter")
    before = edition()
    assert standing().listings.questions["pet"].text == "Is there a pet?"
    change_vocabulary(with_fact(x_question="Have you got a pet?"), by=keeper)
    assert edition() != before
    assert standing().listings.questions["pet"].text == "Have you got a pet?"


def test_the_order_of_facts_is_kept(keeper: User) -> None:
    assert list(vocabulary_now()["facts"]) == [*shipped_vocabulary()["facts"], "pet"]


def test_its_history_says_who_kept_it(keeper: User) -> None:
    entry = ModelLogEntry.objects.filter(action="navigator.vocabulary.kept").latest("pk")
    assert (entry.user, entry.data["note"]) == (keeper, "Pets")


def test_a_change_that_changes_nothing_is_not_kept(keeper: User) -> None:
    assert change_vocabulary(with_fact(), by=keeper) is None
    assert VocabularyEdition.objects.count() == 1


def test_a_fault_is_told_and_nothing_changes(keeper: User) -> None:
    with pytest.raises(Faults, match=r"facts\.pet\.sensitivity: found 9"):
        change_vocabulary(with_fact(sensitivity=9), by=keeper)
    assert vocabulary_now()["facts"]["pet"] == A_FACT


@pytest.mark.parametrize(
    "make",
    [
        lambda: a_service("Kennels", clauses=[ASKS]),
        lambda: a_draft("Kennels", clauses=[ASKS]),
        lambda: a_service(
            "Kennels", strands=(Strand(name="Cats", code="cats", rules={"needs": {}, "clauses": [ASKS]}),)
        ),
    ],
    ids=["in public", "a draft", "a strand"],
)
@pytest.mark.parametrize(
    "change", [without_fact(), with_fact(options=["cat"], x_options={"cat": "A cat"}), with_fact(kind="several")]
)
def test_what_a_listing_uses_stays_as_it_is_and_the_listing_is_named(make: Any, change: Any, keeper: User) -> None:
    make()
    with pytest.raises(InUse, match="service “Kennels”"):
        change_vocabulary(change, by=keeper)
    assert vocabulary_now()["facts"]["pet"] == A_FACT


def test_a_draft_of_a_public_listing_uses_it_too(keeper: User) -> None:
    service = a_service("Kennels")
    service.rules = {"clauses": [ASKS]}
    service.save_revision()
    with pytest.raises(InUse, match="a draft that is not public yet"):
        change_vocabulary(without_fact(), by=keeper)


def test_an_example_uses_it_too(keeper: User) -> None:
    service = a_service("Kennels")
    type(service).objects.filter(pk=service.pk).update(
        rules={"clauses": [], "examples": [{"name": "a dog", "expect": "takes", "facts": {"pet": "dog"}}]}
    )
    with pytest.raises(InUse, match="Kennels"):
        change_vocabulary(without_fact(), by=keeper)


@pytest.mark.parametrize(
    "change",
    [with_fact(x_question="Is anybody with you on four legs?"), with_fact(sensitivity=2), with_fact(x_hint="!")],
)
def test_words_can_always_change(change: Any, keeper: User) -> None:
    a_service("Kennels", clauses=[ASKS])
    assert change_vocabulary(change, by=keeper)


def test_what_nobody_uses_can_go(keeper: User) -> None:
    a_service("Kennels", clauses=[{**ASKS, "wording": "pet", "id": "pet"} | {"test": {"fact": "gp", "is": True}}])
    change_vocabulary(without_fact(), by=keeper)
    assert "pet" not in vocabulary_now()["facts"]


@pytest.mark.parametrize("fact", ["self_harm", "convictions", "people_helping"])
def test_what_this_program_relies_on_stays(fact: str, keeper: User) -> None:
    with pytest.raises(InUse, match="Used by this program"):
        change_vocabulary(with_fact(fact, kind="date"), by=keeper)


@pytest.mark.parametrize("change", [without_fact("rent_arrears"), with_fact("rent_arrears", kind="ago")])
def test_what_other_parts_of_the_vocabulary_name_stays_and_they_are_named(change: Any, keeper: User) -> None:
    with pytest.raises(InUse, match="Used by grid question “money”"):
        change_vocabulary(change, by=keeper)


def test_a_need_that_a_service_is_listed_under_stays(keeper: User) -> None:
    def change(document: dict[str, Any]) -> dict[str, Any]:
        needs = document["facts"]["needs"]
        labels = {key: {**needs[key], "pets": "Pets"} for key in ("x_options", "x_label", "x_phrase")}
        return with_fact("needs", **labels, options=[*needs["options"], "pets"])(document)

    before = vocabulary_now()["facts"]["needs"]
    change_vocabulary(change, by=keeper)
    assert Term.objects.filter(taxonomy__code="needs", code="pets").exists()
    a_service("Kennels", needs={"pets": "moves"})
    with pytest.raises(InUse, match="a need that it serves"):
        change_vocabulary(with_fact("needs", **before), by=keeper)


def test_a_kind_that_people_move_into_from_now_on_is_so_in_plans(keeper: User) -> None:
    a_service("Barge", kinds=[a_term("boat", taxonomy=Taxonomy.KINDS)])
    assert [each.is_moved_into for each in standing().particulars.said.values()] == [False]

    def change(document: dict[str, Any]) -> dict[str, Any]:
        (setting,) = (each for each in document["x_grid_where"] if each["id"] == MOVES_IN)
        return with_entry(document, "x_grid_where", MOVES_IN, {**setting, "kinds": [*setting["kinds"], "boat"]})

    change_vocabulary(change, by=keeper)
    assert [each.is_moved_into for each in standing().particulars.said.values()] == [True]


def test_a_failed_change_leaves_no_trace_in_what_is_remembered(keeper: User) -> None:
    mark = edition()
    with pytest.raises(Faults):
        change_vocabulary(with_fact(kind="sort"), by=keeper)
    assert edition() == mark
    assert vocabulary_at(mark)["facts"]["pet"] == A_FACT


def test_whoever_has_the_mark_asks_the_database_no_more(django_assert_num_queries: Any) -> None:
    mark = edition()
    vocabulary_at(mark)
    with django_assert_num_queries(0):
        vocabulary_at(mark)
    with django_assert_num_queries(1):
        vocabulary_now()


def test_a_change_of_a_listing_leaves_the_document_that_was_read() -> None:
    before = vocabulary_now()
    a_service("Shelter")
    assert vocabulary_now() is before
