"""A generated town: services with rules, and people, in the wire format of rules.md.

Everything is drawn from a seed and from its own number, so that service 17 is the same service whether 1,000 or 100,000
of them are asked for, today and on another machine.
"""
