"""Words that tell nothing of what is looked for, and stand in whole sentences as people type them.

PURE: no framework.
"""

_WORDS = """
a about after all also am an and any anyone anything anywhere are around as ask at available be because been being
but by can cannot cant contact could did didnt do does doesnt doing done dont each else find for from get gets
getting give go goes going got had has have havent having he help helped helps her here hes hi him his how i id if
ill im in into is isnt it its ive just keep keeps know let like live lookin looking lost me might more most much my
myself near nearby nearest need needed needing needs now of off on one or our ours out over place places please put
really s service services she shes should so some somebody someone something somewhere still such support t take
taken takes taking tell than that thats the their them then there theres these they theyre thing things think this
those through till to told too try trying uk until up us very want wanted wants was wasnt we well were weve what
whats when where which while who whos why will with without wont would wouldnt yet you your youre
"""
FILLERS = frozenset(_WORDS.split())
"""Pronouns, auxiliaries and the like; and what every listing is: a service, support, a place."""
