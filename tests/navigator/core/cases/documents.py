"""Whole case documents, from a seeded source of chance."""

from random import Random

from tests.navigator.core.cases.answers import ASKED_ON, Json
from tests.navigator.core.cases.chances import chance
from tests.navigator.core.cases.people import person, surroundings
from tests.navigator.core.cases.services import STALE_BEFORE, services
from tests.navigator.core.cases.vocabularies import vocabulary
from tests.navigator.core.cases.weaving import ripen, weave
from tests.navigator.core.oracle.completions import has_completion
from tests.navigator.core.oracle.values import facts_of
from tests.navigator.core.oracle.world import World

TRIES = 20


def random_case(rng: Random, *, most_services: int = 5, most_people: int = 1, moving: float = 0.45) -> Json:
    """A good case document: every person has a completion, and no group of clauses is large.

    `moving` is how likely some facts move with the day. With none, it is cheap to judge: no later day need be tried.
    """
    asked_on = rng.choice(ASKED_ON)
    words = vocabulary(rng, asked_on=asked_on, moving=moving)
    offered = services(rng, words, count=rng.randint(min(3, most_services), most_services))
    if chance(rng, 0.4):
        weave(rng, words, offered)
    if chance(rng, 0.3):
        ripen(rng, words, offered)
    case: Json = {"format": 1, "vocabulary": words, "services": offered, "people": [], "about": {}}
    if chance(rng, 0.6):
        case["stale_before"] = STALE_BEFORE
    for place in range(1, rng.randint(1, most_people) + 1):
        case["people"].append(_consistent(rng, f"p{place}", case, asked_on))
        asked_on = rng.choice((asked_on, *ASKED_ON))
        if chance(rng, 0.95):
            case["about"][f"p{place}"] = surroundings(rng, offered)
    return case


def _consistent(rng: Random, name: str, case: Json, asked_on: str) -> Json:
    """A person whose facts do not contradict the implications; in the end one who gives nothing but needs."""
    for _ in range(TRIES):
        made = person(rng, name, case["vocabulary"], case["services"], asked_on=asked_on)
        if is_consistent(case, made):
            return made
    case["vocabulary"].pop("implications", None)
    return made


def is_consistent(case: Json, one: Json) -> bool:
    """Whether any completion of the person is left."""
    return has_completion(World(case, one), facts_of(one))
