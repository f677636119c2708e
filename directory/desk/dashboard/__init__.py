"""The dashboard: what waits for whom, what should be mended or looked at again, what is about to change.

    panels ─┬─ counts    how many of each, in one question a table
            └─ latest    the first few of what waits, is booked or was changed, by name

Nothing here is worked out listing by listing: with ten thousand services it asks no more than with ten.
"""
