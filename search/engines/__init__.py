"""The engines behind one interface, and which of them this installation feeds and asks.

    engine      what every engine can do, and what it answers
    embedded    SQLite's FTS5 and sets of bits, in a file of its own: the reference, and the one that is always fed
    choosing    which are fed here

A search server comes beside the embedded engine, in a folder of its own: nothing else knows what an engine is made of.
"""
