"""A small town in the directory in which everything happens that a plan can tell, and somebody who lives there."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from directory.models import (
    AccessMode,
    ConfidentialAddress,
    RequiredDocument,
    ServiceAtLocation,
    ServiceLanguage,
    ServicePhone,
)
from navigator.journey.journey import Journey
from tests.directory.cast import a_draft, a_location, an_organisation
from tests.directory.confidential.refuge import ADDRESS

Document = dict[str, Any]

DUTY: Document = {
    "by": "duty",
    "text": "A council must take a homelessness application whatever the local connection.",
    "words": "I want to make a homelessness application today.",
    "source": "Housing Act 1996, section 183",
    "x_reviewed_on": "2026-10-01",
}
GUIDANCE: Document = {
    "by": "guidance",
    "text": "Drinking is no reason to turn somebody away from mental health care.",
    "words": "Please look at me as a whole.",
    "source": "NICE NG58",
}
HOSTILE = "</script><script>alert(1)</script><!-- <b>Ring</b>"
"""What a listing says that means no good, or that somebody pasted without a thought."""


def rule(name: str, effect: str, test: Document, wording: str, *, strength: str = "always", **more: Any) -> Document:
    """One clause."""
    return {"id": name, "effect": effect, "strength": strength, "test": test, "wording": wording, **more}


IN_TREATMENT = rule(
    "treated",
    "requires",
    {"fact": "substance_treatment", "is": True},
    "You are in alcohol treatment",
    settled_by="substance_use",
    challenge=GUIDANCE,
)
SEEN_FIRST = rule(
    "seen",
    "requires",
    {"fact": "mental_health_care", "is": True},
    "A mental health team sees you",
    settled_by="mental_health",
)


def a_town() -> None:
    """Doors open today, doors that decide, a circle, a duty, a guidance, a later door, a birthday, a stale listing."""
    an_organisation("Millgate Trust")
    _listed("Bridge Street Centre", {"housing": "holds", "mental_health": "holds", "id_papers": "moves"}, always=True)
    local = rule("local", "requires", {"fact": "local_connection", "is": True}, "Local people only", challenge=DUTY)
    _listed("Council Housing Options", {"housing": "moves"}, [local], always=True, wait_days=30)
    decides = rule("decides", "excludes", {"anyone": True}, "We talk first", strength="case_by_case")
    _listed("Kiln Lane House", {"housing": "moves"}, [decides], confirmed_days_ago=400)
    _listed("Castle Rise Team", {"mental_health": "moves"}, [IN_TREATMENT])
    _listed("Harrow Talking Rooms", {"mental_health": "moves"}, [IN_TREATMENT])
    _listed("Saltmarsh Recovery", {"substance_use": "moves"}, [SEEN_FIRST])
    papers = rule("papers", "requires", {"fact": "id_papers", "is": True}, "Bring your ID", settled_by="id_papers")
    _listed("Second Step Workshop", {"work_learning": "moves"}, [papers])
    _listed("Over 35 Club", {"company": "moves"}, [rule("35", "requires", {"fact": "age", "at_least": 35}, "From 35")])
    _listed("Lantern Refuge", {"domestic_abuse": "moves"}, at=_the_refuge(), always=True)


def _listed(
    name: str,
    needs: dict[str, str],
    clauses: list[Document] | None = None,
    *,
    always: bool = False,
    confirmed_days_ago: int = 10,
    at: ServiceAtLocation | None = None,
    **more: Any,
) -> None:
    today = timezone.localdate()
    place = at or ServiceAtLocation(
        location=a_location(f"{name} House", address_1=f"1 {name} Lane", city="Sheffield", postal_code="S1 2AB")
    )
    made = a_draft(
        name,
        needs=needs,
        clauses=clauses,
        at=(place,),
        is_always_open=always,
        confirmed_on=today - timedelta(days=confirmed_days_ago),
        confirmed_as="owner",
        wait_days=more.pop("wait_days", 3),
        wait_stated_on=today - timedelta(days=5),
        **more,
    )
    made.access_modes = [AccessMode(mode="drop_in", how=HOSTILE if name.startswith("Kiln") else "Ring the bell.")]
    made.phones = [ServicePhone(number="0114 496 0000", is_free=True, description="Ask for the front desk.")]
    made.required_documents = [RequiredDocument(document="A letter", instead="your word")]
    made.languages = [ServiceLanguage(code="en"), ServiceLanguage(code="pl", is_interpreted=True)]
    made.save()
    made.save_revision().publish()


def _the_refuge() -> ServiceAtLocation:
    place = a_location("Lantern House", visibility="confidential", area="S36")
    ConfidentialAddress.objects.create(location=place, directions="Knock twice.", **ADDRESS)
    return ServiceAtLocation(location=place)


def robin(**said: Any) -> Journey:
    """Somebody in the town: sleeping out, drinking every day, without ID, 35 in a month."""
    today = timezone.localdate()
    soon = today + timedelta(days=30)
    answers = {
        "needs": ["housing", "mental_health", "substance_use", "id_papers", "work_learning", "company"],
        "age": soon.replace(year=soon.year - 35).isoformat(),
        "sleeping": "outside",
        "local_connection": False,
        "drinking": "daily",
        "substance_treatment": False,
        "mental_health_care": False,
        "id_papers": False,
        **said.pop("answers", {}),
    }
    until = {"housing": (today + timedelta(days=9)).isoformat()}
    return Journey(answers=answers, offered=("where",), support_now=until, places={"sleeps": "S1 2AB"}, **said)
