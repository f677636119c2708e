"""Records into the directory, each wholly or not at all.

    rows            one record with all that it brings along, in a savepoint of its own
    listings        an organisation or a service: new, changed or unchanged, published or kept as a draft
    locations       a location: new, changed or unchanged

What those are made of:

    looking_up      what a batch of records names, and what the directory has of it
    model_rows      rows of the models, made of a record and checked by them
    filling         a listing as a record describes it, in memory
    bulk_writing    new listings of a batch, written a kind of row at a time
    keeping         a listing kept as a revision, and published through the one door
    marks           what the last import left, so that the next can tell what is new
    postponing      what is written at the end of a batch
    refusing        why a record is not written
"""
