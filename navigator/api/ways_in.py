"""An entrance as JSON: how one comes in at a door, and nothing finer of a place than its entrance holds."""

from typing import Any

from directory.pages.now import Now
from navigator.entrances import Entrance
from navigator.entrances.entrance import Desk, Spot, Telephone


def way_in(entrance: Entrance) -> dict[str, Any]:
    """The way in, by the shape `WAY_IN`. Moments are in the time of London, with its offset."""
    return {
        "organisation": entrance.organisation,
        "alert": entrance.alert,
        "ways": [
            {"mode": each.mode, "label": each.label, "how": each.how, "referrer": each.referrer}
            for each in entrance.ways
        ],
        "telephones": [_telephone(each) for each in entrance.telephones],
        "ask_for": [_desk(each) for each in entrance.desks],
        "email": entrance.email,
        "web": entrance.web,
        "place": entrance.spot and _spot(entrance.spot),
        "door": _now(entrance.door),
        "telephone": _now(entrance.telephone),
        "by_appointment": entrance.is_by_appointment,
        "wait": {
            "days": entrance.wait.days,
            "stated_on": entrance.wait.stated_on and entrance.wait.stated_on.isoformat(),
            "list_closed": entrance.wait.is_list_closed,
            "is_old": entrance.wait.is_old,
        },
        "bring": [{"document": each.document, "instead": each.instead} for each in entrance.bring],
        "languages": [{"name": each.name, "interpreted": each.is_interpreted} for each in entrance.languages],
        "confirmed_on": entrance.confirmed_on and entrance.confirmed_on.isoformat(),
        "freshness": entrance.freshness,
    }


def _telephone(telephone: Telephone) -> dict[str, Any]:
    return {
        "number": telephone.number,
        "dialled": telephone.dialled,
        "kind": telephone.kind,
        "extension": telephone.extension,
        "about": telephone.about,
        "is_free": telephone.is_free,
    }


def _desk(desk: Desk) -> dict[str, Any]:
    return {"name": desk.name, "telephone": desk.telephone and _telephone(desk.telephone), "email": desk.email}


def _spot(spot: Spot) -> dict[str, Any]:
    return {
        "kind": spot.kind,
        "address": list(spot.lines),
        "area": spot.area,
        "here": spot.here,
        "getting_there": spot.getting_there,
    }


def _now(now: Now) -> dict[str, Any]:
    return {
        "standing": now.standing.value,
        "until": now.until and now.until.isoformat(),
        "opens": now.opens and now.opens.isoformat(),
    }
