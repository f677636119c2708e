"""Bringing services in by the thousand, from files and from other programs, through the one door.

    files      rows of JSON, CSV and spreadsheets as documents, each with where it stands
    values     kinds of value that a row may hold, and what broken ones are told
    records    a document as a frozen record, or every reason why it is none
    writing    records into the directory: new, changed, unchanged or refused, never half a row
    running    one run over many records: `running.import_records(records, source="…")`

Any program may call the last, with records of `directory.importing.records`: organisations first, then locations, then
services. `waiting` holds those that name what comes later, `tallying` counts and tells into `outcomes`, `reporting` and
`watching` are what somebody sees of it, `trail` is what the history keeps, `describing` what the documentation says.
"""
