"""Putting the vocabulary's questions to a person, and reading what they answered. PURE.

    vocabulary → questions → fields (what a page shows) → posted → reading → a person's document for the core

Every question can be left out in two ways: skipped (may be asked later) or "I would rather not say" (never asked).
"""
