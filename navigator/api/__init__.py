"""The navigator for other programs: the same enquiry in, the same plan out, and nothing kept.

    body ─▶ reading ─▶ planning ─▶ answers      a plan for one person
              └─ refusals                       what is wrong with a document, without a word of it
    publishing     the vocabulary, JSON Schemas, the OpenAPI document: nobody is in them
    limiting       how many plans one caller may ask for
    operations     which address answers what

A caller is a program of somebody who helps: its server, never another site's page in a person's browser
(docs/adr/0025).
"""
