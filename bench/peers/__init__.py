"""Other engines, given the same rule documents: each compiles them once and then judges one person after another.

A peer is asked for the outcome of every service (rules.md section 3), in place of the set of outcomes over all that
is still unknown, which none of them can give. A fact that is not known fails every condition on it, as a missing value
does in engines of this kind. All rules are judged on the day of asking.
"""
