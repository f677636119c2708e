"""Who may do what: the roles, the rights that come with each, and what the history keeps of it.

    names       what the roles are called
    rights      what each of them may do
    keeping     groups of Django's that carry them, made and kept by every `migrate`
    holding     which roles somebody has
    limits      what keepers of accounts may not do
    signatures  every entry in the history names who it was, also after the account is gone
    changes     who gave or took a role, opened or closed an account: entries of the history

docs/permissions.md says page by page what this comes to; docs/adr/0019 why.
"""
