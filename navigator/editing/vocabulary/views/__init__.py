"""The pages on which the vocabulary is looked at and changed.

guarding   who may look, and who may change
lists      all sections; the entries of one
entry      one entry: shown, changed, made
ordering   the order of facts, needs and grid questions
reading    a condition read back while it is typed
removing   by whom an entry or option is used; another in its place, or gone
editions   what stood before, compared and brought back
files      all of it as one file, out and in
broken     what the vocabulary that stands breaks
"""
