"""Random people, and what stands ready-made between them and each service."""

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.navigator.core.cases.answers import Json, answer, partly
from tests.navigator.core.cases.chances import chance, some

STEPS = ("covers", "safe", "way_in", "reach", "usable", "in_time", "lasts")


def person(rng: Random, name: str, vocabulary: Json, services: list[Json], *, asked_on: str) -> Json:
    """A person with some facts given, some declined, some support now, perhaps a service ruled out."""
    facts = vocabulary["facts"]
    names = [fact for fact in facts if fact == "needs" or chance(rng, 0.65)]
    given = {fact: _answer(rng, fact, facts[fact], asked_on) for fact in names}
    if chance(rng, 0.03):
        del given["needs"]
    made: Json = {"id": name, "asked_on": asked_on, "facts": given}
    declined = [fact for fact in facts if fact not in given and fact != "needs" and chance(rng, 0.15)]
    if declined:
        made["declined"] = declined
    if chance(rng, 0.4):
        made["support_now"] = [
            _support(rng, need, asked_on) for need in rng.choices(facts["needs"]["options"], k=rng.choice((1, 2, 3)))
        ]
    if chance(rng, 0.1):
        made["ruled_out"] = [rng.choice(services)["id"]]
    return made


def _answer(rng: Random, fact: str, definition: Json, asked_on: str) -> Any:
    if fact == "needs" and chance(rng, 0.08):
        return partly(rng, definition["options"])
    if fact == "needs":
        return some(rng, definition["options"], least=rng.choice((1, 2, 2, 3)))
    if definition["kind"] == "yes_no" and chance(rng, 0.8):
        return False
    return answer(rng, definition, asked_on=asked_on)


def _support(rng: Random, need: str, asked_on: str) -> Json:
    until = date.fromisoformat(asked_on) + timedelta(days=rng.choice((-3, 0, 6, 7, 13, 20, 60)))
    return {"need": need, "until": until.isoformat()}


def surroundings(rng: Random, services: list[Json]) -> Json:
    """What `about` says of a person, service by service; now and then one step fails for nearly all."""
    narrow = rng.choice(STEPS) if chance(rng, 0.3) else ""
    unconfirmed = chance(rng, 0.15)
    ids = [service["id"] for service in services]
    return {one: _about(rng, narrow, ids, unconfirmed) for one in ids if chance(rng, 0.9)}


def _about(rng: Random, narrow: str, ids: list[str], unconfirmed: bool) -> Json:
    made: Json = {}
    for step in STEPS:
        if chance(rng, 0.7 if step == narrow else 0.02):
            made[step] = rng.choice(("needs_referrer", "papers_missing")) if step == "way_in" else False
        elif chance(rng, 0.6):
            made[step] = None if chance(rng, 0.15) else True
    if chance(rng, 0.6):
        made["starts_in"] = rng.choice((None, 0, 1, 7, 14, 30, 45))
    if chance(rng, 0.15):
        made["joint"] = some(rng, ids, most=2)
    if unconfirmed or chance(rng, 0.6):
        made["confirmed"] = False if unconfirmed else rng.choice((True, True, None, False))
    if chance(rng, 0.5):
        made["distance_km"] = rng.choice((None, 0, 0.5, 2.5, 10))
    return made
