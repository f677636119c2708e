"""An invented city of any size, as a file to import: the same for the same seed, wherever it is made. PURE.

    town             what the invented town has, counted
    shares           what share of services lacks hours, is listed twice, …; the figures of docs/importing.md
    names            names, numbers and addresses that belong to nobody
    spoken           the vocabulary that stands, as the room that keeps it gives it
    clauses          rules that this vocabulary can read
    grids            policy grids, answered as in the town
    organisations, locations, services     one row each, drawn from the seed and its number alone
    writing          the file

Nobody is meant. Only the ground is real: it takes the postcode areas of one city, without which no distance could be
worked out, and every postcode ends as no postcode does.
"""
