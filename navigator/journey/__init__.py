"""One person's way from the first question to the plan, held by their own browser and by nothing else.

    what was posted → a changed Journey → sealed into the cookie → opened again by the next request

`journey` is what is held, `writing` how it is written down, `sealing` how it is locked, `checking` what of it still
stands, `carrying` the cookie itself. The pages are in `views`.
"""
