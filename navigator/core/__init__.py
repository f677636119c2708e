"""The navigator's core: rules in, verdicts, plans and gaps out (docs/rules.md). Standard library only; no clock, no
randomness, and no text for people: reasons are codes with their evidence."""
