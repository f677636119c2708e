"""The policy grid as a form: a row for each question, answered by keyboard or touch.

    answers of a document  ──▶ typed ──▶ rows in the browser
    answers of a document  ◀── typed ◀── what was posted

An answer that the rows cannot say to the letter stands below them as JSON and is kept as it is; so is everything of an
answer that no input shows, such as a challenge. Whoever changes nothing changes nothing.

    typed      an answer as it is typed in one row, and back
    shown      the whole grid as it is typed: all rows, and what none of them can say
    rows       what the page shows of one question
    inputs     GridInput, the widget
    folded     the widget of a grid whose rows come when somebody opens it
    fields     GridField and FoldedGridField, the part `grid` of a rule document (`navigator.editing.rules_field`)
    views      the rows of a grid that was folded

Which rows make sense for the service is seen by a script, from the kinds and needs that stand in the same form.
"""
