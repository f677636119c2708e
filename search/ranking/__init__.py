"""What puts one door before another: one formula for every engine, in numbers that each can reckon with.

    weights     what counts how much
    formula     from what is so of a listing to its score

Never popularity, never payment (docs/search.md). PURE: no framework.
"""
