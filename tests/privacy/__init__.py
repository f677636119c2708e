"""Nothing about a person is kept: answers nobody else has are planted on whole journeys, and looked for everywhere.

canaries    what is planted, in every spelling in which it could turn up
journeys    whole journeys of each kind, by Django's client
looking     where they are looked for: addresses, headers, cookies, logs, tables, cache, letters
test_nothing_is_kept    every journey, everywhere
test_faults             a fault of ours in the middle of a journey, with reports by mail
test_on_the_device      Chromium: referrers, storage, the profile on the disk, Back, the next person
"""
