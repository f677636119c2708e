"""Confidential and area-only locations: where they really are, who read it, and that it stands nowhere else.

    a public location ──hiding──▶ ConfidentialAddress      one table, one page, every reading in the trail
                         │
                         ├─▶ scrubbing   the address taken out of texts, old revisions, form states, log, sessions
                         └─▶ the middle of its area for a point

    a text typed later ──guarding──▶ refused where it holds a clue to an address of the same organisation

`docs/confidential-places.md` says what is kept and what is not promised; docs/adr/0020 why drafts are refused too.
"""
