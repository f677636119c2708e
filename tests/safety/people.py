"""People whose plans between them show every part of a plan: what they said, as a device holds it."""

from dataclasses import replace

from navigator.journey.journey import Journey
from tests.safety.telling import saying

MARLON = saying(
    needs=["housing", "mental_health", "substance_use", "own_offending"],
    gender="man",
    convictions=["partner_violence"],
    acute_distress=True,
    drinking="daily",
    supervision="community_order",
)
JESS = replace(
    saying(needs=["housing", "mental_health", "company"], age=19, care_leaver=True),
    places={"sleeps": "S1 2", "avoid": ["S5"]},
    limits={"travel_km": 5},
    support_now={"mental_health": "2026-12-20"},
)
AMINA = replace(
    saying(needs=["domestic_abuse", "housing"], fleeing=True, gender="woman", public_funds=False),
    places={"sleeps": "S1 2AB", "avoid": ["S5", "S6"]},
    declined=("age",),
)
DAN = saying(
    needs=["substance_use", "detox", "gp_registration"],
    sleeping="prison",
    drug_use="some",
    release="2026-12-01",
    age=34,
)
NOBODY_YET = saying(needs=[])

PEOPLE: dict[str, Journey] = {"Marlon": MARLON, "Jess": JESS, "Amina": AMINA, "Dan": DAN, "nobody yet": NOBODY_YET}
FOR_SOMEONE = replace(MARLON, for_someone_else=True)
WITH_STAFF = replace(MARLON, with_staff=True, is_shared=True)
EVERYBODY = {**PEOPLE, "for someone": FOR_SOMEONE, "with staff": WITH_STAFF}
