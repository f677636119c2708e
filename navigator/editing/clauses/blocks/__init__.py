"""The blocks: what an editor sees and fills in.

Each block is made once for a vocabulary and shared by all streams that offer it. Made anew for each stream, groups
within groups within groups would weigh megabytes (docs/adr).

    inputs       one input: a line, a text, a choice, ticks, a service
    facts        the block of each fact, with the inputs for its kind
    conditions   facts, groups, other services; the streams of each level
    clauses      a clause, its challenge, and the list of all
    building     built once for what stands in the vocabulary now
"""
