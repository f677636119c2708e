"""The editors' pages on which accounts are kept, in place of Wagtail's.

    apps         puts them there
    forms        what may be typed, by whom
    pages        what may be opened, by whom; what is told and written down afterwards
    bulk         the actions on many accounts at once
    memberships  who keeps the listings of which organisation

The rule itself is in directory/roles/limits.py.
"""
