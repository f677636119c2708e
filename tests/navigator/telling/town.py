"""A small town: a few facts with their words, and whatever services a test puts there."""

from collections.abc import Mapping
from typing import Any

from navigator.asking.questions import questions
from navigator.core.cases import About, Catalogue
from navigator.core.documents import read_person, read_services, read_vocabulary
from navigator.core.navigator import Navigator
from navigator.telling import tell
from navigator.telling.evidence import Evidence
from navigator.telling.listings import Listings, listed
from navigator.telling.told import Told

ASKED_ON = "2026-11-22"


def _fact(kind: str, question: str, short: str, **more: Any) -> dict[str, Any]:
    words = {"x_question": question, "x_why": "Some services ask.", "x_short": short, "x_who": "anyone"}
    return {"kind": kind, **words, **more}


NEEDS = {"housing": "Housing", "mental_health": "Mental health", "substance_use": "Drink or drugs"}
USE = {"none": "No", "some": "Some days", "daily": "Every day"}

VOCABULARY: dict[str, Any] = {
    "format": 1,
    "facts": {
        "needs": _fact("several", "What help?", "Help", options=list(NEEDS), x_options=NEEDS, x_label=NEEDS),
        "gender": _fact(
            "one",
            "Who are you?",
            "Gender",
            options=["woman", "man"],
            x_options={"woman": "Woman", "man": "Man"},
            changes="never",
        ),
        "drinking": _fact(
            "one", "Drinking?", "Drinking now", options=list(USE), x_options=USE, changes="by_support", sensitivity=2
        ),
        "treatment": _fact("yes_no", "In treatment?", "Treatment", changes="by_support", sensitivity=1),
        "seen": _fact("yes_no", "Seen by a team?", "A team", changes="by_support", sensitivity=1),
        "age": _fact("age", "How old?", "Age", changes="with_time", sensitivity=1),
        "id_papers": _fact("yes_no", "ID?", "ID", changes="by_support"),
    },
    "progressions": [
        {"need": "substance_use", "weeks": 2, "then": {"treatment": True}},
        {"need": "mental_health", "then": {"seen": True}},
    ],
    "together": [["mental_health", "substance_use"]],
}

Document = dict[str, Any]


def clause(name: str, effect: str, test: Document, *, strength: str = "always", **more: Any) -> Document:
    """One clause, with a plain reading and a wording of its own."""
    return {
        "id": name,
        "effect": effect,
        "strength": strength,
        "test": test,
        "x_plain": f"Plainly: {name}",
        "wording": f"Their words on {name}",
        "source": "their leaflet",
        **more,
    }


def service(name: str, needs: Mapping[str, str], *clauses: Document, **more: Any) -> Document:
    """One service, called by its id with a capital."""
    words = {"x_name": name.capitalize(), "x_description": f"What {name} does."}
    return {"id": name, "needs": dict(needs), "clauses": list(clauses), **words, **more}


def listings(*services: Document) -> Listings:
    """The town with these services."""
    vocabulary = read_vocabulary(VOCABULARY)
    catalogue = Catalogue(vocabulary, read_services(vocabulary, list(services)))
    return Listings(catalogue, listed(services), questions(VOCABULARY))


def person(facts: Mapping[str, Any], **more: Any) -> Document:
    """Somebody asked in the town, on the day of asking."""
    return {"id": "sam", "asked_on": ASKED_ON, "facts": dict(facts), **more}


def plan(*services: Document, facts: Mapping[str, Any], about: About | None = None, **more: Any) -> Told:
    """The told plan of somebody with these answers, in the town with these services; `about` is nothing if not told."""
    known = about or {}
    town = listings(*services)
    somebody = read_person(town.catalogue.vocabulary, town.catalogue.services, person(facts, **more))
    navigator = Navigator(town.catalogue)
    return tell(
        navigator.plan(somebody, known),
        person=somebody,
        answers=facts,
        engine=navigator.engines(known).strict,
        listings=town,
        about=known,
    )


def evidence(*services: Document, facts: Mapping[str, Any]) -> Evidence:
    """The evidence about somebody with these answers."""
    town = listings(*services)
    somebody = read_person(town.catalogue.vocabulary, town.catalogue.services, person(facts))
    return Evidence(Navigator(town.catalogue).engines({}).strict, somebody, town)


NOT_DAILY = clause("not_daily", "excludes", {"fact": "drinking", "is": "daily"}, settled_by="substance_use")
IN_TREATMENT = clause("in_treatment", "requires", {"fact": "treatment", "is": True}, settled_by="substance_use")
SEEN_FIRST = clause("seen_first", "requires", {"fact": "seen", "is": True}, settled_by="mental_health")
WOMEN = clause("women", "requires", {"fact": "gender", "is": "woman"})
FROM_18 = clause("from_18", "requires", {"fact": "age", "at_least": 18})
THEY_DECIDE = clause("they_decide", "excludes", {"anyone": True}, strength="case_by_case")
NOT_SAID = clause("men_not_said", "excludes", {"fact": "gender", "is": "man"}, strength="not_said")

LODGE = service("lodge", {"housing": "moves"}, NOT_DAILY)
RECOVERY = service("recovery", {"substance_use": "moves"})
CLINIC = service("clinic", {"mental_health": "moves"}, IN_TREATMENT)
DROP_IN = service("drop-in", {"housing": "holds", "mental_health": "holds"})
