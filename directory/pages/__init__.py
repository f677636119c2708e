"""The public pages: a plain list of services, one service, one organisation.

    finding ─▶ the list        what anybody may see, by need, organisation and words in a name
    shown   ─▶ one service     everything a person needs to go there; also what editors see as a preview
      ├─ wordings      its rules in its own words
      ├─ hours         its hours in lines, unknown staying unknown
      │    └─ now      whether it is open at this moment, and when it opens
      ├─ places        where it is, as far as anybody may know
      └─ sayings       small things said in words: waits, costs, languages, when it was confirmed

    sitemap             where all of these are, for search engines

Nothing about whoever reads them is kept: no cookie, no session, no count.
"""
