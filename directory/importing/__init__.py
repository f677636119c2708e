"""Bringing services in by the thousand, from files and from other programs, through the one door.

    files      rows of JSON, CSV and spreadsheets as documents, each with where it stands
    records    a document as a frozen record, or every reason why it is none
    writing    records into the directory: new, changed, unchanged or refused, never half a row

`running.import_records(records, source="…")` takes records of `directory.importing.records` from any program:
organisations first, then locations, then services.
"""
