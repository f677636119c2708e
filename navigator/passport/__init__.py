"""The file that somebody takes along: the answers they choose and the plan these come to, in one HTML file.

    journey ─▶ choosing ─▶ the chosen journey ─▶ a plan of its own ─▶ writing ─▶ notes-2026-11-22.html
    notes-….html ─▶ uploads (memory only) ─▶ reading ─▶ loading ─▶ a journey that still stands

The plan in the file is made from exactly what was chosen, so nothing that was left out can show in it. The file opens
on any phone, without a network and without a script. Nothing of it is kept here, on its way out or on its way in.
"""
