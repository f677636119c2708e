"""Entrances: how one comes in at each door that is shown, from what stands in the tables now.

    ids of judged things ─▶ reading ─▶ making ─▶ an `Entrance` each
                              │          └─ opening   open, closed or not known at this moment
                              └─ a handful of queries, however many doors

    fitted    the same for one person: without doors to which they cannot or must not go

A plan says *which* doors; an entrance says how to get through one: whom to ring, where to go, whether anybody is there
now, how far and how long the wait, what to bring. Pages, print, the file one takes along, `manage.py navigate` and the
API all tell the same. Of a place that is not public it holds the area that may be told, and nothing finer.
"""

from navigator.entrances.entrance import Entrance
from navigator.entrances.fitted import entrances_for
from navigator.entrances.reading import entrances_of

__all__ = ["Entrance", "entrances_for", "entrances_of"]
