"""The input for a list of hand-written clauses (rules.md section 3): blocks, or JSON for those who prefer it.

What is kept is the rule document, and nothing else. The blocks are made from it when the form is shown, and the
document is made from the blocks when the form is posted:

    clauses of a document  ──▶ spoken ──▶ blocks in the browser
    clauses of a document  ◀── spoken ◀── what was posted

What the blocks cannot say stands in its place as JSON and is kept as it is; so is everything that they do not show,
such as keys that begin with `x_`. Whoever changes nothing changes nothing.

    fields     ClausesField and its widget ClausesInput: what a form needs, and nothing else does
    spoken     documents to blocks and back: leaves, conditions, clauses, names
    blocks     the blocks themselves, built once for each vocabulary and shared
    faults     what is wrong with a list, at the block where it is
    views      the definition of the blocks, as a script; from one view to the other

A form that is made of parts shows `ClausesInput` under a name of its own (such as `rules-clauses`), and gives
`ClausesField.clean` what the widget made of what was posted. The widget shows faults by itself.
"""
