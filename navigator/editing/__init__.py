"""What needs both an editor's row and its meaning: needs as terms, and whether a listing's rules can be read.

Registers with `directory`, which knows no rules.
"""
