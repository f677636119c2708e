"""The pages of the journey, one file a page. Each takes the request and what its device held, and answers.

A POST answers 303 to an address that says nothing, or shows what was typed and what to put right. A GET changes no
answer.
"""
