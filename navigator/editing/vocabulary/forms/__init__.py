"""The inputs for one part of the vocabulary: from its entry to fields, and from what was typed to its entry again.

What no field shows stays as it was. Whether an entry is right is not judged here but by the checker, over the whole.

    entries     what every such form has in common
    facts       a fact: its question, its words, what it may be
    options     the options of a fact, a row each
    changes     progressions, setbacks, implications, pairs
    grid        questions of the grid, and their settings
    grid_rows   the options and follow-ups of a grid question, a row each
    faults      where on the page a fault of the checker belongs
    sections    which section has which form, and what it is called
"""
