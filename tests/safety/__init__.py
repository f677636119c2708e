"""What keeps people safe: each duty of the product, and the test that fails when it is broken.

a plan, a print, an API answer say: a guide, not a decision         test_guide
a verdict is about a rule, in the agreed words                      test_verdicts
no page, print, answer or sentence has a word that hurts            test_words
a rule that should not stand: how to ask again, source, review      test_challenges
what the person wants is asked; what they rule out just leaves      test_goals
never tell to stop; the daily line, tolerance and naloxone          test_stopping
no trans history, immigration status, "have you been violent"       test_questions
the most private late, where a door turns on them, with why         test_asking
staff: fill in with the person, not about them                      test_asking
places to avoid without why or who                                  test_places
a refuge's place is never shown and cannot be derived               test_refuges
what services do with what they hear, one click from the plan       test_listings
support there is now is asked, so nobody is sent where they are     test_goals
leaving clears the device and says that the history stays           test_leaving
names of files that are taken away say nothing                      test_leaving
nothing is proposed but what support or time change                 test_changes
a gap is the town's; "possible" only when no question is left       test_gaps
"""
