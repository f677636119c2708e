"""Who may do what, tried out: every route of the site × every role × every method, as docs/permissions.md says."""
