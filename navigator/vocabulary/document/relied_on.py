"""What this program itself speaks of: without it a safety line, a way in or a plan would go wrong unseen. PURE.

Three kinds: facts that the code asks for by name; tests in the words that people are told (`navigator.telling.words`);
and the interventions of the Ministry of Justice's catalogue, which every installation can bring in.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from navigator.circumstances.lasts import DONE_AT_ONCE
from navigator.circumstances.means import HELPERS, PAPERS
from navigator.circumstances.way_in import CALLED
from navigator.interventions import rule_documents
from navigator.telling.words import words
from navigator.vocabulary.document.named import NEEDS, Named, named_in

SLEEPING, SUPERVISION = "sleeping", "supervision"

IN_CODE: Mapping[Named, str] = {
    Named(NEEDS): "every plan begins with it",
    Named("age"): "the questions work ages out of dates of birth",
    Named(HELPERS): "the way in is chosen by who is helping already",
    **{Named(HELPERS, helper): "referrers are known by it" for helper in CALLED},
    Named(PAPERS): "doors that ask for ID are told by it",
    Named(SLEEPING): "how to leave prison or hospital is told by it",
    Named(SLEEPING, "prison"): "how to leave prison is told by it",
    Named(SLEEPING, "hospital"): "how to leave hospital is told by it",
    Named(SLEEPING, "outside"): "whether there is a bed tonight is told by it",
    Named("release"): "how to leave prison is told by it",
    Named("discharge"): "how to leave hospital is told by it",
    Named(SUPERVISION): "probation's own services are told by it",
    **{Named(NEEDS, need): "support for it is done at once" for need in sorted(DONE_AT_ONCE)},
}
"""By name in the code: `tests/navigator/vocabulary/document/test_relied_on.py` looks for more."""

IN_WORDS = {
    "safety": "a safety line is told by it",
    "before": "what to arrange before a day is told by it",
    "ways_in": "a way in is told by it",
    "pairs": "what is said of needs that come together turns on it",
}
"""Families of words that hold tests."""

BY_INTERVENTIONS = "the Ministry of Justice's interventions, which come with this program, ask about it"


@cache
def relied_on() -> Mapping[Named, str]:
    """Each fact and option that the program needs, and what for. An option comes with its fact."""
    found = dict(IN_CODE)
    for family, why in IN_WORDS.items():
        for each in named_in(words(family)):
            found.setdefault(each, why)
    for need in (need for pair in words("pairs") for need in pair["needs"]):
        found.setdefault(Named(NEEDS, need), IN_WORDS["pairs"])
    for each in named_in(rule_documents()):
        found.setdefault(each, BY_INTERVENTIONS)
    return found
