"""Terms that the directory has not."""

from search.thesaurus import read_thesaurus, unknown_terms

ENTRY = {
    "said": ["script"],
    "words": ["prescribing"],
    "register": "street",
    "both_ways": False,
    "needs": ["substance_use", "wine"],
    "kinds": ["cellar"],
}
THESAURUS = read_thesaurus({"drugs": {"about": "Drugs.", "entry": [ENTRY]}})


def test_each_unknown_term_is_told_with_its_entry_and_what_is_known() -> None:
    (fault,) = unknown_terms(THESAURUS, known={"needs": ["substance_use", "housing"]})
    assert str(fault) == 'drugs.entry[1] (script).needs: found "wine"; expected one of housing, substance_use'


def test_of_what_is_not_asked_nothing_is_told() -> None:
    assert unknown_terms(THESAURUS, known={}) == ()
