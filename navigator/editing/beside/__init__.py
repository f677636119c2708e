"""Beside the form of a service: its rules read back as they are typed, and somebody tried against them.

    posted     what the form says of the rules now, as a service that nobody keeps
    parts      its parts: as a whole, each strand, what differs at a location
    reading    what is told of them: faults, the reading, the examples
    unfinished what is only half filled in, in plain words
    looking    what to look at again
    trying     one person against them
    people     the cast to choose from
    facts      the facts of this site, for an input of facts
    script     those facts and people as a script
    views      the addresses; nothing that comes there is kept or logged
    panel      the place on the form

What is posted here is rules and people that nobody has decided to keep. It goes into no table, session, log or cache.
"""
