"""`way_in`: no referrer or paper is needed that the person lacks (rules.md section 5). PURE.

Whoever may walk in or refer themself needs nobody. Referral by a professional, with neither of those, needs somebody
who is helping already; where it says who may refer, only one of those is sure to do. What it asks people to bring
counts only where nothing else will do, and only ID is asked of people: of other papers nobody knows.
"""

from __future__ import annotations

import re

from navigator.circumstances.means import Means
from navigator.circumstances.particulars import WayIn

BY_ONESELF = frozenset({"drop_in", "self_referral"})
BY_A_PROFESSIONAL = "professional_referral"

CALLED = {
    "gp": r"gps?|doctors?|general practitioners?",
    "social_worker": r"social workers?|social services|social care",
    "probation": r"probation|offender managers?",
    "mental_health_team": r"mental health|cmhts?|psychiatr\w+|community psychiatric nurses?|cpns?",
    "drug_alcohol_worker": r"drug|alcohol|substance|recovery workers?",
    "housing_officer": r"housing",
    "support_worker": r"support workers?|key ?workers?|navigators?|link workers?",
}
"""What listings call those who may be helping already, by the option of the fact."""
ANYBODY = r"any|anyone|anybody|all"

_CALLED = {who: re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for who, names in CALLED.items()}
_ANYBODY = re.compile(rf"\b(?:{ANYBODY})\b", re.IGNORECASE)
_ID = re.compile(
    r"\b(?:id|identification|identity|passports?|driving licen[cs]es?|birth certificates?)\b", re.IGNORECASE
)


def way_in(said: WayIn, *, means: Means) -> bool | str | None:
    """True; the code of what is lacking, `needs_referrer` before `papers_missing`; or none where nobody can tell."""
    found = (_referral(said, means), _papers(said, means))
    return next((each for each in found if isinstance(each, str)), None if None in found else True)


def _referral(said: WayIn, means: Means) -> bool | str | None:
    if not said.modes:
        return None
    if said.modes & BY_ONESELF or BY_A_PROFESSIONAL not in said.modes:
        return True
    if means.has_nobody:
        return "needs_referrer"
    return True if any(_may_refer(helper, said.referrer) for helper in means.helpers) else None


def _may_refer(helper: str, referrer: str) -> bool:
    if not referrer or _ANYBODY.search(referrer):
        return True
    return helper in _CALLED and _CALLED[helper].search(referrer) is not None


def _papers(said: WayIn, means: Means) -> bool | str | None:
    found = [means.has_id if _ID.search(paper) else None for paper in said.papers]
    if False in found:
        return "papers_missing"
    return None if None in found else True
