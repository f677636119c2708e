"""From a change of the directory to every index: none is lost, and nothing that went out of sight is shown for long.

    listening  who tells of changes
    noting     in the transaction of the change: a row for each index that has to hear of it
    hidden     what went out of sight and an index may still hold: no answer has it, row or count
    draining   the rows taken in by an index, and gone

A crash at any point leaves rows that are drained later; draining twice, or by two at once, changes nothing, since an
index takes no entry that is older than the one it has.
"""
