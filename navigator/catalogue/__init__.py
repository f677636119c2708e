"""The catalogue that people plan over, as it stands in the directory now: rules for the core, words for people.

The one translator between what an editor says of a service and what the core judges:

    documents    rows of the directory → rule documents of the wire format
    references   what a rule asks of a service that is listed no longer
    readable     rule documents → services; what cannot be read is never dropped
    standing     the catalogue of the edition that stands, remembered until the next
"""
