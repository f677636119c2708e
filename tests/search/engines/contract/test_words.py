"""Which listings say what was said, and which says it best."""

import pytest

from search.entries.entry import Facet
from search.sought import Sought, Unit, Way
from search.words import stems_of
from tests.search.engines.contract.conftest import Built
from tests.search.engines.contract.listings import NOW, an_entry, words

TOWN = (
    an_entry(1, "Harbour Night Shelter", description="A bed for the night."),
    an_entry(2, "Food Bank", description="Tins and bread. The shelter next door has beds."),
    an_entry(3, "Women's Centre", organisation="Harbour Trust", description="Somebody to talk to."),
    an_entry(4, "Debt Advice", also="Money Shelter", area="Quarmouth"),
    an_entry(5, "Food for Thought", description="A reading group at the bank."),
)


def found(built: Built, sought: Sought) -> list[int]:
    return [hit.service for hit in built(*TOWN).search(sought).hits]


SAID = [
    (["shelter"], [1, 2, 4]),
    (["shelters"], [1, 2, 4]),
    (["bed"], [1, 2]),
    (["Women’s"], [3]),
    (["harbour"], [1, 3]),
    (["quarmouth"], [4]),
    (["food bank"], [2]),
    (["food", "bank"], [2, 5]),
    (["food", "harbour"], [1, 2, 3, 5]),
    (["helicopter"], []),
    (["helicopter", "balloon"], []),
    ([], [1, 2, 3, 4, 5]),
]


@pytest.mark.parametrize(("said", "services"), SAID)
def test_every_listing_that_says_it_is_found_and_no_other(built: Built, said: list[str], services: list[int]) -> None:
    assert sorted(found(built, Sought(**words(*said)))) == services


def test_half_of_many_words_are_enough(built: Built) -> None:
    assert sorted(found(built, Sought(**words("food", "bank", "helicopter")))) == [2, 5]
    assert found(built, Sought(**words("food", "tins", "helicopter", "balloon", "moon"))) == []


def test_what_is_not_needed_leaves_none_out_and_puts_none_in(built: Built) -> None:
    tins = Unit("tins", (Way(stems_of("tins")),), is_needed=False)
    asked = words("food")
    order = found(built, Sought(**asked | {"units": (*asked["units"], tins)}))
    assert order[0] == 2
    assert sorted(order) == [2, 5]


def test_the_name_counts_most_and_the_description_least(built: Built) -> None:
    assert found(built, Sought(**words("shelter")))[-1] == 2
    assert found(built, Sought(**words("harbour"))) == [1, 3]


def test_what_says_all_of_it_comes_before_what_says_most(built: Built) -> None:
    assert found(built, Sought(**words("food", "bank", "tins")))[0] == 2


def test_what_is_not_wanted_is_left_out(built: Built) -> None:
    unwanted = (Unit("bread", (Way(stems_of("bread")),)),)
    assert sorted(found(built, Sought(**words("shelter", unwanted=unwanted)))) == [1, 4]


def test_any_way_to_say_it_is_enough_and_one_of_less_trust_counts_less(built: Built) -> None:
    ways = (Way(stems_of("tins")), Way(stems_of("shelter"), worth=0.4))
    assert found(built, Sought(now=NOW, units=(Unit("tins", ways),)))[0] == 2
    assert len(found(built, Sought(now=NOW, units=(Unit("tins", ways),)))) == 3


def test_being_filed_under_what_is_meant_is_a_way_to_say_it(built: Built) -> None:
    engine = built(*TOWN, an_entry(6, "The Hub", filed={Facet.NEED: ["housing"]}))
    ways = (Way(stems_of("shelter")), Way(filed=(Facet.NEED, "housing")))
    hits = engine.search(Sought(now=NOW, units=(Unit("shelter", ways),))).hits
    assert sorted(hit.service for hit in hits) == [1, 2, 4, 6]


def test_the_beginning_of_a_word_finds_the_word(built: Built) -> None:
    beginning = Unit("harb", (Way(("harb",), last_is_beginning=True),))
    assert sorted(found(built, Sought(now=NOW, units=(beginning,)))) == [1, 3]
    after_another = Unit("night sh", (Way(("night", "sh"), last_is_beginning=True),))
    assert found(built, Sought(now=NOW, units=(after_another,))) == [1]


@pytest.mark.parametrize(
    "said", ["AND", "NOT food", 'food" OR "bank', "name:food", "food*", "(", "NEAR(food bank)", "^food"]
)
def test_words_that_an_engine_might_obey_are_words(built: Built, said: str) -> None:
    assert set(found(built, Sought(**words(said)))) <= {2, 5}


def test_those_alike_stand_in_the_order_of_their_names(built: Built) -> None:
    engine = built(an_entry(1, "Bee Shelter"), an_entry(2, "Ant Shelter"), an_entry(3, "Ant Shelter"))
    assert [hit.service for hit in engine.search(Sought(**words("shelter"))).hits] == [2, 3, 1]


def test_pages_follow_each_other_without_a_gap(built: Built) -> None:
    engine = built(*(an_entry(number, f"Shelter {number:03}") for number in range(1, 48)))
    pages = [engine.search(Sought(**words("shelter", first=first, most=20))) for first in (0, 20, 40, 60)]
    assert [hit.service for page in pages for hit in page.hits] == list(range(1, 48))
    assert {page.total for page in pages} == {47}
