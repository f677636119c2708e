"""The plan as a page: what was told, beside how one comes in at each door.

    journey ─▶ planned ─▶ told ─┬─▶ gathered   the told plan with the entrances of all doors that it shows
                                └─▶ steps      what to do today, what next, what after another step

The page, its print and the file that one takes along show the same.
"""
