"""Documents as blocks and blocks as documents. PURE.

A block is `{"type": …, "value": …}`, as Wagtail keeps streams. Everything in `value` is what inputs hold: texts, and
lists of what is ticked. Whatever was typed has a document, if a faulty one; so a draft can always be kept.

Each block may have `kept`: the part of the document that it was made from, where its inputs do not say all of it (notes
under `x_`, the order of keys and options). Where its inputs say what they said then, that part is the answer.
"""
