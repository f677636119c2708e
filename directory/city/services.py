"""Services of an invented city. PURE."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from directory.city import shares
from directory.city.clauses import NEWEST, Habits, draw_clauses
from directory.city.drawing import drawn_from, happens, one_of
from directory.city.grids import Answering, draw_grid
from directory.city.hours import draw_schedules
from directory.city.locations import COUNCIL, NEIGHBOURS, OUTCODES, location_id, locations_of
from directory.city.names import DOES, INVENTED, domain, place_name, service_name, telephone
from directory.city.organisations import organisation_id

Row = dict[str, Any]

KINDS = {
    "housing": ("hostel", "supported_housing"),
    "domestic_abuse": ("refuge", "advice"),
    "company": ("drop_in",),
    "substance_use": ("clinic", "drop_in"),
    "detox": ("clinic",),
    "mental_health": ("clinic", "helpline"),
    "physical_health": ("clinic", "outreach"),
}
OTHER_KINDS = ("advice", "outreach", "helpline")
DESIGNED_FOR = {
    "women": "Women",
    "men": "Men",
    "young_adults": "Young adults",
    "lgbt": "LGBT+ people",
    "care_leavers": "Care leavers",
    "rough_sleepers": "People sleeping rough",
    "people_leaving_prison": "People leaving prison",
}
APPROACHES = {
    "trauma_informed": "Trauma-informed",
    "harm_reduction": "Harm reduction",
    "peer_led": "Led by peers",
    "housing_first": "Housing First",
    "assertive_outreach": "Assertive outreach",
}
MOVE_LESS_OFTEN = ("company", "physical_health", "domestic_abuse")
LANGUAGES = ("en", "ur", "so", "ar", "pl", "fa", "bfi", "ro", "ti")
DOCUMENTS = ("Photo ID", "Proof of benefits", "A letter from your worker", "Proof of where you stay")


@dataclass(frozen=True)
class City:
    """What every row of a city is drawn from."""

    services: int
    seed: int
    needs: Sequence[str]
    habits: Habits
    answering: Answering


def service_id(number: int) -> str:
    """What the city calls it."""
    return f"srv-{number:06}"


def draw_service(number: int, *, city: City) -> Row:
    """The service of that number; now and then it is the one before, listed a second time with small differences."""
    if number and happens(drawn_from(city.seed, "twice", number), shares.LISTED_TWICE):
        return _listed_again(_draw(number - 1, city), number, city)
    return _draw(number, city)


def _draw(number: int, city: City) -> Row:
    rng = drawn_from(city.seed, "service", number)
    organisation = number // shares.SERVICES_AN_ORGANISATION
    needs = _needs(rng, city)
    first, place = next(iter(needs)), place_name(rng)
    row: Row = {
        "id": service_id(number),
        "organisation": organisation_id(organisation),
        "name": service_name(rng, need=first, place=place),
        "status": one_of(rng, shares.STATUSES),
        "description": f"{rng.choice(DOES)} {INVENTED}",
        "needs": needs,
        "kinds": [rng.choice(KINDS.get(first, OTHER_KINDS))],
    }
    row["rules"] = _rules(rng, row, city)
    row |= _places(rng, organisation, row, city)
    for part in PARTS:
        row |= part(rng)
    row["url"] = f"https://{domain(place)}"
    if happens(rng, shares.STRANDED):
        row["strands"] = [_strand(rng, city)]
    if happens(rng, shares.JOINT) and number + 1 < city.services:
        row["joint_protocols"] = [{"other": service_id(number + 1), "description": "One worker from each meets you."}]
    return row


def _listed_again(row: Row, number: int, city: City) -> Row:
    """As two people write down one service: another spelling of the name, a number without spaces, less said."""
    rng = drawn_from(city.seed, "again", number)
    name = rng.choice(
        [row["name"].upper(), f"The {row['name']}", row["name"].replace(" ", "-"), f"{row['name']} (new)"]
    )
    phones = [{**each, "number": each["number"].replace(" ", "")} for each in row.get("phones", [])]
    said = {key: row[key] for key in row if key not in ("joint_protocols", "confirmed_on", "confirmed_as", "contacts")}
    return said | {"id": service_id(number), "name": name} | ({"phones": phones} if phones else {})


def _needs(rng: Random, city: City) -> dict[str, str]:
    chosen = rng.sample(city.needs, min(len(city.needs), one_of(rng, {1: 60, 2: 30, 3: 10})))
    return {need: "moves" if happens(rng, 0.4 if need in MOVE_LESS_OFTEN else 0.8) else "holds" for need in chosen}


def _rules(rng: Random, row: Row, city: City) -> Row:
    if not happens(rng, shares.GRID_USED):
        return {"clauses": draw_clauses(rng, habits=city.habits)}
    clauses = draw_clauses(rng, habits=city.habits, beside_grid=True)
    grid = draw_grid(rng, answering=city.answering, kinds=row["kinds"], needs=row["needs"])
    return {"grid": grid, "clauses": clauses}


def _places(rng: Random, organisation: int, row: Row, city: City) -> Row:
    there = list(range(locations_of(organisation, seed=city.seed)))
    chosen = rng.sample(there, min(len(there), one_of(rng, shares.PLACES)))
    places: list[Row] = [{"location": location_id(organisation, place)} for place in chosen]
    if places and row["rules"]["clauses"] and happens(rng, shares.OVERRIDDEN):
        kinder = {**row["rules"]["clauses"][0], "strength": "case_by_case", "wording": "Here we decide each time."}
        places[0] |= {"description": "A small team of its own.", "overrides": {"clauses": [kinder]}}
    hours = {} if happens(rng, shares.WITHOUT_HOURS) else draw_schedules(rng)
    if places and "schedules" in hours:
        places[0]["schedules"] = hours.pop("schedules")
    return {**hours, **({"locations": places} if places else {})}


def _strand(rng: Random, city: City) -> Row:
    need = rng.choice(city.needs)
    rules = {"needs": {need: "moves"}, "clauses": draw_clauses(rng, habits=city.habits)}
    return {"code": f"{need}_worker", "name": "A worker of its own", "rules": rules}


def _area(rng: Random) -> Row:
    council = {"kind": "council", "code": COUNCIL}
    pieces: dict[str, list[Row]] = {
        "council": [council],
        "outcodes": [{"kind": "outcode", "code": code} for code in sorted(rng.sample(OUTCODES, 3))],
        "council_but": [council, {"kind": "outcode", "code": rng.choice(OUTCODES), "is_left_out": True}],
        "region": [council, *({"kind": "council", "code": code} for code in NEIGHBOURS)],
        "everywhere": [{"kind": "everywhere"}],
        "not_said": [],
    }
    chosen = pieces[one_of(rng, shares.AREAS)]
    asks = one_of(rng, {"sleeps": 75, "local_connection": 15, "gp": 6, "going_to": 4})
    return {"service_areas": [{**piece, "asks_about": asks} for piece in chosen]} if chosen else {}


def _ways_in(rng: Random) -> Row:
    modes: list[Row] = [
        {"mode": mode} for mode in rng.sample(("drop_in", "appointment", "phone", "online", "outreach"), 2)
    ]
    if happens(rng, 0.7):
        modes.append({"mode": "self_referral", "how": "Ring, or ask at the door."})
    if happens(rng, 0.3):
        modes.append({"mode": "professional_referral", "referrer": rng.choice(["GP", "Probation", "Any worker"])})
    phones = [{"number": telephone(rng)}] if happens(rng, 0.9) else []
    return {"access_modes": modes} | ({"phones": phones} if phones else {})


def _wait(rng: Random) -> Row:
    row: Row = {}
    if (days := one_of(rng, shares.WAITS)) is not None:
        row = {"wait_days": days, "wait_stated_on": _day(rng, 200)}
    if not happens(rng, shares.LIST_NOT_SAID):
        row["is_list_closed"] = happens(rng, shares.LIST_CLOSED / (1 - shares.LIST_NOT_SAID))
    if happens(rng, 0.4):
        row["support_weeks"] = rng.choice([6, 12, 26, 39, 52])
    return row


def _confirmation(rng: Random) -> Row:
    if happens(rng, shares.UNCONFIRMED):
        return {}
    is_long_ago = happens(rng, shares.LONG_AGO / (1 - shares.UNCONFIRMED))
    day = NEWEST - timedelta(days=rng.randint(366, 900) if is_long_ago else rng.randint(0, 180))
    return {"confirmed_on": day.isoformat(), "confirmed_as": rng.choice(["owner", "front_desk", "editor"])}


def _for_whom(rng: Random) -> Row:
    row: Row = {}
    if happens(rng, 0.3):
        row["designed_for"] = _named(DESIGNED_FOR, rng.sample([*DESIGNED_FOR], 1))
    if happens(rng, 0.3):
        row["approaches"] = _named(APPROACHES, rng.sample([*APPROACHES], rng.randint(1, 2)))
    if happens(rng, 0.4):
        row["languages"] = [{"code": "en"}, {"code": rng.choice(LANGUAGES[1:]), "is_interpreted": True}]
    return row


def _named(terms: Mapping[str, str], codes: Sequence[str]) -> list[Row]:
    """Terms with their names, for a directory that lacks them."""
    return [{"code": code, "name": terms[code]} for code in codes]


def _terms_of_use(rng: Random) -> Row:
    row: Row = {}
    if happens(rng, 0.5):
        row["cost_options"] = [{"amount": rng.choice([0, 0, 0, 2.5, 5]), "option": "per visit"}]
    if happens(rng, 0.3):
        row["required_documents"] = [{"document": rng.choice(DOCUMENTS), "instead": "Come anyway and say so."}]
    if happens(rng, 0.4):
        row["missed_appointments"] = "After two missed appointments we write to you; you can come back by ringing."
    if happens(rng, 0.3):
        row["way_back_in"] = "Ring us; nobody asks why you stopped coming."
    if happens(rng, 0.4):
        ends = NEWEST + timedelta(days=rng.randint(-60, 1200))
        row["funding"] = [{"source": "Aldermere City Council", "contract_ends_on": ends.isoformat()}]
    if happens(rng, 0.1):
        row["accreditations"] = [{"name": "Good Door Mark", "issuer": "Aldermere Alliance", "expires_on": "2028-03-31"}]
    return row


PARTS: tuple[Callable[[Random], Row], ...] = (_area, _ways_in, _wait, _confirmation, _for_whom, _terms_of_use)
"""What a service says beside its rules and its places, in the order in which it is drawn."""


def _day(rng: Random, most: int) -> str:
    return (NEWEST - timedelta(days=rng.randint(0, most))).isoformat()
