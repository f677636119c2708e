"""An oracle: what rules.md says, worked out by brute force, with no thought for speed.

It shares no line with `navigator.core` and was written from rules.md alone, so that the two can disagree. A case
document comes in as it stands on the wire; the lines of `judge` and `plan` come out as dicts. It does not check
documents: what is not a good document has no meaning here.

How completions are made finite: along a number, a date of birth, a count of months or a date, the answer of every
test can change only at the *edges* that the tests, implications and given values name; so one value at each edge and
one below all of them stand for every other value. Nothing else is left out.

READINGS: where rules.md can be read in more than one way, the oracle reads it so.

 1. A value missing from `about` is unknown, as null is; an unknown `distance_km` counts as 0 in sums and ranks, as an
    unknown `starts_in` does.
 2. *Confirmed* in ranks and ties means `confirmed` is true; null ranks with false.
 3. What `ruled_out` and `joint` name is, as in `elsewhere`, the judged thing of that id and all things of that
    service. What a person ruled out is in no funnel, no gap and no question; it keeps its verdict, and `elsewhere`
    and the clauses of `breaks` still see it.
 4. A clause that holds `elsewhere` is broken in the hopeful run where it is broken (on either judged day) with every
    other service read with its stale clauses, and also with every other service read without them.
 5. Where F + P(S∞) has no completion, nobody is left to break a clause: a circle then names no clauses (as 9.14 has it
    for the warnings).
 6. The doors that the needs of a circle would have are those of each need's smallest T ⊆ S∞ ∪ C, as the doors of a
    need with a stage are; "then" is any smallest T by which that one service is a door for a need of the circle.
 7. Warnings follow the gap a need has *in the run*, also where it is told under another code.
 8. "The needs it serves" in the order of `fewest` are the needs for which it is one of the surest doors.
 9. A door "in common" of a `together` pair is one judged thing.
10. Strands of one service at one location are things alike in `service` (the id where there is none) and `location`.
11. A need that has a stage in the hopeful run, none in the strict one, and waits behind a strict circle, has two
    possible `one_after_another`: the hopeful run's and the strict run's, unless they carry the same.
12. "Closed" in `closes_on_progress` and `no_way_back` is the run's own reading of the one verdict `closed`.
13. `fewest` and the warnings of the strict run are worked out from its own stages and doors.
"""

from tests.navigator.core.oracle.lines import judge_lines, plan_lines
from tests.navigator.core.oracle.reasons import law_of_reasons

__all__ = ["judge_lines", "law_of_reasons", "plan_lines"]
