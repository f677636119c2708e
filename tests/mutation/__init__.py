"""Mutation testing of the navigator's core: would its tables notice if a rule were wrong? (docs/mutation.md)

Every small change that `changing` knows is made to the core, one at a time, and the table tests run against it. A
change that no test notices survives, and is either a hole in the tables or one that changes nothing.
"""
