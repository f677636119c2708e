"""Telling a plan in words: what the core says in codes becomes sentences, for a page and for plain text alike. PURE.

    plan, person, listings → evidence → doors, gaps, funnels, changes … → Told → a page's templates, or lines of text

A verdict is told as what a service's rules say, never as something about the person, and every "no" comes with what
to do next. The sentences themselves stand in `words/`.
"""

from navigator.telling.plans import tell

__all__ = ["tell"]
