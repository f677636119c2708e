"""Rules of an invented city, on the facts of whichever vocabulary the installation has. PURE.

Most clauses are habits that nearly every service shares, the commoner the earlier they stand here; the rest have bounds
of their own. A habit on a fact that the vocabulary lacks is left out: every rule here can be read.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from directory.city.drawing import happens, one_of
from directory.city.shares import CLAUSES, STRENGTHS
from navigator.core.documents import Faults, read_services
from navigator.core.facts.vocabulary import Vocabulary

NEWEST = date(2026, 11, 20)
"""The latest day on which anything in the city was confirmed; a fixed one, so that a seed always gives one city."""

SHARE_OF_OWN = 0.2
SHARE_WITH_UNLESS = 0.12
SHARE_OF_CHALLENGED = 0.04
SHARE_OF_ONE_DAY = 0.06

Rule = dict[str, Any]


def requires(**test: Any) -> Rule:
    return {"effect": "requires", "test": test}


def excludes(**test: Any) -> Rule:
    return {"effect": "excludes", "test": test}


HABITS: list[tuple[Rule, str]] = [
    (requires(fact="age", at_least=18), "You must be 18 or over."),
    (excludes(fact="risk_flag", within_months=12), "We cannot take people with a risk flag from the last year."),
    (requires(fact="local_connection", **{"is": True}), "You need a local connection."),
    (excludes(fact="drinking", **{"is": "daily"}), "Not for people who are drinking every day."),
    (excludes(fact="drug_use", **{"is": "daily"}), "Not for people who are using every day."),
    (excludes(fact="fire_flag", happened=True), "We cannot take anyone with a history of arson."),
    (requires(fact="public_funds", **{"is": True}), "You must be able to get benefits."),
    (excludes(fact="acute_distress", **{"is": True}), "Not while somebody is in acute distress."),
    (requires(fact="id_papers", **{"is": True}), "Bring ID."),
    (excludes(fact="diagnosis", includes_any=["psychosis", "personality_disorder"]), "Not with psychosis or a PD."),
    (excludes(fact="sexual_offence_flag", happened=True), "We cannot take anyone with a sexual offence."),
    (requires(fact="gender", one_of=["woman", "non_binary"]), "A service for women and non-binary people."),
    (requires(fact="gp", **{"is": True}), "You must have a GP here."),
    (excludes(fact="service_ban", within_months=6), "Not if you were banned in the last six months."),
    (excludes(fact="missed_appointments", within_months=3), "Missed appointments mean waiting three months."),
    (requires(fact="age", between=[16, 25]), "For young people from 16 to 25."),
    (excludes(fact="self_harm", within_months=3), "Not within three months of harming yourself."),
    (excludes(fact="partner_with_you", **{"is": True}), "No couples."),
    (excludes(fact="animal", one_of=["dog", "other"]), "No animals."),
    (excludes(fact="children_with_you", at_least=1), "No children."),
    (requires(fact="address", **{"is": True}), "You need an address."),
    (excludes(fact="rent_arrears", **{"is": True}), "Not with rent arrears."),
    (excludes(fact="pregnant", **{"is": True}), "Not during pregnancy."),
    (requires(fact="use_steady", one_of=["no_problem", "steady"]), "Your use must be steady."),
    (requires(fact="mental_health_assessed", **{"is": True}), "You need an assessment first."),
    (requires(fact="substance_treatment", **{"is": True}), "You must be in treatment."),
    (excludes(fact="withdrawal_fits", **{"is": True}), "Not if you have had fits in withdrawal."),
    (requires(fact="sleeping", one_of=["outside", "with_others", "temporary"]), "For people without a home."),
    (requires(fact="care_leaver", **{"is": True}), "For care leavers."),
    (excludes(fact="supervision", one_of=["licence", "prison"]), "Not on licence."),
    (requires(fact="phone", **{"is": True}), "You need a phone."),
    (requires(fact="bank_account", **{"is": True}), "You need a bank account."),
    (requires(fact="income", one_of=["benefits", "work"]), "You need an income."),
    (excludes(fact="care_needs", **{"is": True}), "We cannot give personal care."),
    (excludes(fact="oldest_boy", at_least=12), "No boys of 12 or over."),
    (requires(fact="release", within_days=[-84, 28]), "From four weeks before release to twelve after."),
    (requires(fact="fleeing", **{"is": True}), "For people who need to leave to be safe."),
    (excludes(fact="learning_disability", **{"is": True}), "We have no staff trained in learning disability."),
    (requires(fact="substance_goal", one_of=["stop", "cut_down"]), "For people who want to stop or cut down."),
    (requires(fact="needs", includes_all=["mental_health", "substance_use"]), "For mental health and substance use."),
]

UNLESS: list[dict[str, Any]] = [
    {"fact": "substance_treatment", "is": True},
    {"fact": "on_script", "is": True},
    {"fact": "mental_health_care", "is": True},
    {"fact": "fleeing", "is": True},
    {"fact": "care_leaver", "is": True},
]


@dataclass(frozen=True)
class Habits:
    """The habits that a vocabulary can read, with their running weights, and its facts."""

    facts: Collection[str]
    table: list[tuple[Rule, str]]
    weights: list[float]


def readable_habits(vocabulary: Vocabulary) -> Habits:
    """The habits whose facts and options the vocabulary has."""
    table = [each for each in HABITS if _can_be_read(each[0], vocabulary)]
    return Habits(vocabulary.facts, table, list(accumulate(1 / (place + 4) for place in range(len(table)))))


def draw_clauses(rng: Random, *, habits: Habits, beside_grid: bool = False) -> list[dict[str, Any]]:
    """Clauses that somebody wrote by hand, beside a policy grid or without one; no two on one fact."""
    taken: set[str] = set()
    many = one_of(rng, CLAUSES[beside_grid])
    drawn = (_draw_rule(rng, habits=habits, taken=taken) for _ in range(many))
    return [_clause(rng, number, *each) for number, each in enumerate((one for one in drawn if one), start=1)]


def _clause(rng: Random, number: int, rule: Rule, wording: str) -> dict[str, Any]:
    clause = {"id": f"c{number}", "strength": one_of(rng, STRENGTHS), **rule, "wording": wording}
    if happens(rng, SHARE_OF_ONE_DAY):
        clause["day"] = rng.choice(["asked", "start"])
    if happens(rng, SHARE_OF_CHALLENGED):
        clause["challenge"] = {"by": rng.choice(["duty", "guidance"]), "words": "Please look at this again."}
    clause["confirmed_on"] = (NEWEST - timedelta(days=rng.randint(0, 400))).isoformat()
    return clause


def _draw_rule(rng: Random, *, habits: Habits, taken: set[str]) -> tuple[Rule, str] | None:
    for _ in range(50):
        is_own = happens(rng, SHARE_OF_OWN) or not habits.table
        rule, wording = _own(rng) if is_own else rng.choices(habits.table, cum_weights=habits.weights)[0]
        fact = rule["test"]["fact"]
        if fact in habits.facts and fact not in taken:
            taken.add(fact)
            return _with_unless(rng, rule, habits=habits, taken=taken), wording
    return None


def _with_unless(rng: Random, rule: Rule, *, habits: Habits, taken: set[str]) -> Rule:
    unless = rng.choice(UNLESS)
    if not happens(rng, SHARE_WITH_UNLESS) or unless["fact"] in taken or unless["fact"] not in habits.facts:
        return rule
    taken.add(unless["fact"])
    return {**rule, "unless": unless}


def _own(rng: Random) -> tuple[Rule, str]:
    """A clause with a bound of the service's own."""
    lowest = rng.randint(16, 30)
    highest = lowest + rng.randint(5, 50)
    months = rng.randint(1, 60)
    return rng.choice(
        [
            (requires(fact="age", between=[lowest, highest]), f"From {lowest} to {highest} years."),
            (excludes(fact="risk_flag", within_months=months), f"Not within {months} months of a risk flag."),
            (excludes(fact="service_ban", within_months=months), f"Not within {months} months of a ban."),
            (excludes(fact="children_with_you", at_least=months % 4 + 1), f"Fewer than {months % 4 + 1} children."),
        ]
    )


def _can_be_read(rule: Rule, vocabulary: Vocabulary) -> bool:
    try:
        read_services(vocabulary, [{"id": "s", "needs": {}, "clauses": [{"id": "c", "strength": "always", **rule}]}])
    except Faults:
        return False
    return True
