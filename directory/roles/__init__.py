"""Who may do what: the roles, the rights that come with each, and the trail of what was done with them.

    names      what the roles are called
    rights     what each of them may do
    keeping    groups of Django's that carry them, made and kept by every `migrate`
    holding    which roles somebody has
    trail      every entry in the history names who it was, also after the account is gone

docs/permissions.md says page by page what this comes to; docs/adr/0019 why.
"""
