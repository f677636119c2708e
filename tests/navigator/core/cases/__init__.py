"""Case documents to try the navigator on: small, nasty, and repeatable from a seed.

Everything here makes or changes documents of rules.md, section 8, and knows nothing of how they are judged, save that
`documents` refuses people whose facts contradict each other.
"""
