"""The form field of a rule document: one input for each of its parts, and the rest of it kept as it is.

    document  {"grid": …, "clauses": […], "examples": […], "x_note": …}
                 │            │               │              │
    parts     the grid     blocks        people           hidden, so that nobody loses it

A part is a form field of its own. Its widget is shown under `<name>-<part>` and shows what stands there; what it made
of what was posted goes to the `clean` of the part's field, which gives the value of that key, or None where the key is
not there. It raises `ValidationError` for what cannot be kept. Whatever can be kept is kept, however wrong it is: the
door of publishing asks what it means.

To plug in an input of one's own: name its field in `parts.FIELDS`. Nothing else needs to know.

    fields     RulesField: which parts a service, a strand and an override have
    inputs     RulesInput: the parts below each other, or the whole as text
    posted     what was posted of a whole document
    parts      which field a part has
    lists      a list as JSON, for a part that has no input of its own
    needs      what a strand does for each need

A document of another shape, such as a list, is edited as one text of JSON. The same text may be posted under `<name>`
in place of all parts.
"""
