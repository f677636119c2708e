"""One real Elasticsearch on this machine for the tests: built from published packages, shared by all who test.

`using.search_server_in_use` lends it, `building` makes it, `java/` is what it lacks; `README.md` says what it can do.
`python -m tests.search_server` starts it by hand.
"""
