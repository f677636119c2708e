"""Facts: what can be known about a person, and what is still open when not all of it is (rules.md section 1)."""
