"""What a document names, and what becomes of it when another thing takes its place."""

from typing import Any

import pytest

from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.faults import faults_of
from navigator.vocabulary.document.named import Named, named_in
from navigator.vocabulary.document.replacing import Swap, swapped, vocabulary_without
from navigator.vocabulary.document.within import parts_that_name

DRINKING, DAILY, SOME = Named("drinking"), Named("drinking", "daily"), Named("drinking", "some")
HOUSING, COMPANY = Named("needs", "housing"), Named("needs", "company")


@pytest.mark.parametrize(
    ("document", "named"),
    [
        ({"fact": "drinking", "is": "daily"}, {DRINKING, DAILY}),
        ({"fact": "drinking", "one_of": ["some", "daily"]}, {DRINKING, DAILY, SOME}),
        ({"fact": "age", "at_least": 18}, {Named("age")}),
        ({"not": {"any": [{"fact": "drinking", "is": "daily"}]}}, {DRINKING, DAILY}),
        ({"then": {"drinking": "some", "use_steady": None}}, {DRINKING, SOME, Named("use_steady")}),
        ({"facts": {"needs": {"has": ["housing"], "has_not": []}}}, {Named("needs"), HOUSING}),
        ({"needs": {"housing": "moves"}}, {Named("needs"), HOUSING}),
        ({"settled_by": "housing"}, {Named("needs"), HOUSING}),
        ({"grid": {"dog": {"answer": "no"}}}, {Named(grid="dog")}),
        ({"grid": {"dog": {"unless": ["small"]}}}, {Named(grid="dog"), Named(grid="dog", option="small")}),
        ({"grid": {"who": {"each": {"man": "no"}}}}, {Named(grid="who"), Named(grid="who", option="man")}),
        ({"wording": "drinking", "id": "daily"}, set()),
        ("drinking", set()),
    ],
)
def test_what_a_document_names(document: Any, named: set[Named]) -> None:
    assert set(named_in(document)) == named


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        (DRINKING, Named("drug_use"), {"fact": "drinking", "is": "daily"}, {"fact": "drug_use", "is": "daily"}),
        (DAILY, SOME, {"fact": "drinking", "one_of": ["some", "daily"]}, {"fact": "drinking", "one_of": ["some"]}),
        (DAILY, SOME, {"fact": "drug_use", "is": "daily"}, {"fact": "drug_use", "is": "daily"}),
        (DAILY, SOME, {"facts": {"drinking": "daily", "age": 3}}, {"facts": {"drinking": "some", "age": 3}}),
        (DRINKING, Named("drug_use"), {"then": {"drinking": "some"}}, {"then": {"drug_use": "some"}}),
        (
            DRINKING,
            Named("drug_use"),
            {"facts": {"drinking": "some", "drug_use": "none"}},
            {"facts": {"drug_use": "none"}},
        ),
        (HOUSING, COMPANY, {"needs": {"housing": "moves"}}, {"needs": {"company": "moves"}}),
        (HOUSING, COMPANY, {"settled_by": "housing", "id": "housing"}, {"settled_by": "company", "id": "housing"}),
        (
            Named(grid="dog"),
            Named(grid="pet"),
            {"grid": {"dog": {"answer": "no"}}},
            {"grid": {"pet": {"answer": "no"}}},
        ),
        (
            Named(grid="dog", option="big"),
            Named(grid="dog", option="tall"),
            {"grid": {"dog": {"each": {"big": "no"}}, "cat": {"each": {"big": "no"}}}},
            {"grid": {"dog": {"each": {"tall": "no"}}, "cat": {"each": {"big": "no"}}}},
        ),
        (
            Named(grid="dog", option="big"),
            Named(grid="dog", option="tall"),
            {"grid": {"dog": {"each": {"big": "no", "tall": "yes"}}}},
            {"grid": {"dog": {"each": {"tall": "yes"}}}},
        ),
        (
            Named(grid="dog", option="led"),
            Named(grid="dog", option="held"),
            {"grid": {"dog": {"answer": "no", "unless": ["led", "held"]}}},
            {"grid": {"dog": {"answer": "no", "unless": ["held"]}}},
        ),
    ],
)
def test_another_takes_its_place(old: Named, new: Named, before: Any, after: Any) -> None:
    assert swapped(before, Swap(old, new)) == after


def test_a_document_that_does_not_name_it_is_the_very_same() -> None:
    document = {"clauses": [{"test": {"fact": "age", "at_least": 18}}]}
    assert swapped(document, Swap(DRINKING, Named("drug_use"))) is document


@pytest.mark.parametrize(
    ("what", "sections"),
    [
        (Named("children_with_you"), {"facts", "implications", "x_grid"}),
        (Named("needs", "detox"), {"facts", "progressions", "setbacks", "together"}),
        (Named("drinking"), {"facts", "setbacks", "x_grid"}),
    ],
)
def test_the_parts_of_the_vocabulary_that_name_it_are_told(what: Named, sections: set[str]) -> None:
    assert sections <= {part.section for part in parts_that_name(shipped_vocabulary(), what)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Named("rent_arrears"), Named("tenancy_name")),
        (Named("drinking", "daily"), Named("drinking", "some")),
        (Named("needs", "relationships"), Named("needs", "company")),
    ],
)
def test_a_vocabulary_in_which_another_has_taken_its_place_names_it_nowhere(old: Named, new: Named) -> None:
    after = vocabulary_without(shipped_vocabulary(), Swap(old, new))
    assert faults_of(after) == ()
    assert list(parts_that_name(after, old)) == []
    assert old.fact not in after["facts"] or old.option not in after["facts"][old.fact]["options"]
