"""Checking the pin: where the address of a public location is, as somebody at the desk has seen for themselves.

    address ──look it up──▶ answers of the geocoder ─┐
                            the pin as it stands ────┼──▶ somebody chooses ──▶ pin, day of the check, history
                            latitude and longitude ──┘         │
                                                               └─ far from its postcode: asked once more

Locations that are not public have no such page, and their addresses never come here.
"""
