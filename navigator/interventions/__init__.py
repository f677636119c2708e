"""The 51 interventions of the Ministry of Justice's catalogue as rule documents of the navigator. PURE.

Three pieces of data meet here, and no service has code of its own:

    catalogue/interventions.json   what the Ministry wrote, unchanged          (its licence stands beside it)
    readings/*.json                what each wording means as clauses, or why it is none
    services.json                  each intervention's own id, kind and needs

`rule_documents()` joins them and refuses to when a wording has no reading or a reading has no wording.
docs/encoding-the-interventions.md tells how the wordings were read.
"""

from navigator.interventions.rules import rule_documents

__all__ = ["rule_documents"]
