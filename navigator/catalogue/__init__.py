"""The catalogue that people plan over, as it stands in the directory now: rules for the core, words for people.

The one translator between what an editor says of a service and what the core judges:

    grids         the questions of the policy grid as they stand
    documents     rows of the directory → rule documents of the wire format
    references    what a rule asks of other services, and of one that is listed no longer
    readable      rule documents → services; what cannot be read is never dropped
    particulars   rows of the directory → what a listing says beside its rules, for `navigator.circumstances`
    sharing       equal values kept once, so that ten thousand services take little room
    written       what stands in the tables about each listing: by this a change shows itself
    entries       what was read of each listing last; only what has changed is read again
    garbage       the search for garbage, made once for each batch that is read
    standing      the catalogue of the edition that stands, remembered until the next
    circumstances a person with everything that stands: the `about` of the core
    invented      the vocabulary and grid that stand, for the rules of an invented city
"""
