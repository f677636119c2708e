"""What share of an invented city has what. PURE.

What tells how an installation bears a city is taken from the invented town: how many clauses, who uses the policy
grid, who confirmed, whose hours are known, what is listed twice. The rest is chosen, so that a city has some of
everything that is rare.
"""

from directory.city import town

SERVICES_AN_ORGANISATION = 6
LOCATIONS = {1: 35, 2: 35, 3: 20, 4: 10}
"""How many locations an organisation has, with the share of organisations that have as many."""

GRID_USED = town.share(town.uses_grid)
"""It states its rules by the policy grid, with clauses written by hand beside it where there are any."""
GRID_UNANSWERED = town.share(town.leaves_grid_open, among=town.uses_grid)
"""Of those: it began the grid and said nothing."""
CLAUSES = {
    True: town.counted(town.clauses_of, among=town.uses_grid),
    False: town.counted(town.clauses_of, among=lambda each: not town.uses_grid(each)),
}
"""How many services of the town wrote how many clauses by hand: of those that use the grid, and of the others."""
STRENGTHS = {"always": 60, "case_by_case": 25, "not_said": 15}
STATUSES = {"active": 94, "temporarily closed": 3, "inactive": 2, "defunct": 1}
PLACES = {0: 12, 1: 75, 2: 13}
"""At how many locations a service is."""
AREAS = {"council": 50, "outcodes": 25, "council_but": 10, "region": 5, "everywhere": 5, "not_said": 5}
WAITS = {None: 45, 0: 15, 7: 12, 14: 12, 28: 8, 84: 5, 180: 3}

UNCONFIRMED = town.share(town.is_unconfirmed)
"""Nobody has confirmed it."""
LONG_AGO = town.share(town.is_long_ago)
"""It was confirmed more than a year ago."""
WITHOUT_HOURS = town.share(town.is_without_hours)
ALWAYS_OPEN = 0.02
BY_APPOINTMENT = 0.15
LISTED_TWICE = town.share(town.is_listed_again)
"""It is the service before it once more, with small differences."""
LIST_CLOSED = 0.08
LIST_NOT_SAID = 0.40
STRANDED = 0.05
"""It has a part with rules of its own."""
JOINT = 0.04
"""It has a protocol with the service after it."""
OVERRIDDEN = 0.05
"""Of those with a location: a clause differs there."""
CONFIDENTIAL = 0.04
"""Of locations."""
AREA_ONLY = 0.04
"""Of locations."""
WITHOUT_POINT = 0.05
"""Of public locations."""
