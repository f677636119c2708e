"""Dean, and the case in which the core judges him.

Dean is on a community order for violence against his partner. He drinks daily, it is up and down, and he is acutely
unwell. His probation practitioner has filled in the scores.
"""

from navigator.interventions import rule_documents
from navigator.vocabulary import shipped_vocabulary

ASKED_ON = "2026-11-22"

DEAN = {
    "needs": ["own_offending", "mental_health", "substance_use"],
    "age": "1992-03-14",
    "gender": "man",
    "sexuality": "heterosexual",
    "supervision": "community_order",
    "months_left": 20,
    "sentence_requirements": [],
    "convictions": ["partner_violence"],
    "programmes_completed": [],
    "drinking": "daily",
    "use_steady": "unsteady",
    "dependence": False,
    "acute_distress": True,
    "diagnosis": ["psychosis"],
    "reads_simple_sentences": True,
    "learning_disability": False,
    "accredited_programme_fits": False,
    "ogrs": 55,
    "ovp": 35,
    "osp": "low",
    "sara_partner": "low",
    "sara_others": "low",
    "rosh": "medium",
    "terrorist_risk": False,
    "oasys_thinking_score": 7,
    "oasys_harm_links": ["aggression"],
}

# No intervention of the catalogue moves a mental health need; this made-up door takes everybody.
MENTAL_HEALTH_TEAM = {"id": "mental-health-team", "needs": {"mental_health": "moves"}, "clauses": []}


def case(facts, *, services=None, beside=()):
    """A case for the core: one person, the interventions (or `services`), and the doors `beside` them."""
    return {
        "format": 1,
        "vocabulary": shipped_vocabulary(),
        "services": [*(rule_documents() if services is None else services), *beside],
        "people": [{"id": "dean", "asked_on": ASKED_ON, "facts": facts}],
    }
