"""What an index holds of a listing: its words, what it is filed under, where and when. Never a rule, never an answer.

    entry      the value that every engine keeps, and no more
    openings   when a service can be reached, as stretches of the coming days
    drawing    rows of the directory → entries

An entry holds only what the public page of the listing shows, so whoever steals an index learns nothing
(docs/confidential-places.md).
"""
