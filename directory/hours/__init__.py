"""When a service can be reached: what was said about its hours, and what follows from it. PURE.

    schedules, exceptions ─▶ timetables ─▶ day_hours ─▶ opening      at one moment: open, next opening, closing soon
                                  │
                                  ├──────▶ usual                     in an ordinary week: "Tuesday 19:00", out of hours
                                  └──────▶ weeks                     the week as lines to show: Mon–Fri 09:00–17:00

Everything is reckoned in the time that clocks on the wall show; `clocks` alone knows of Europe/London. What nobody has
said is unknown, and stays so: never open, never closed.
"""
