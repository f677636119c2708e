"""The cast: invented people with combined needs, a sentence each, for the demo, the tests, the docs, trying a rule.

    cast.json    who they are and what they told
    people       the cast read from it

PURE: no framework. What their plans over the invented town should be is reasoned by hand in `tests/navigator/cast`.
"""

from navigator.cast.people import Member, cast, member

__all__ = ["Member", "cast", "member"]
