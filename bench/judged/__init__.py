"""The judged queries: what people type, and how good each listing would be as an answer. README.md tells the whole.

queries        the queries, from queries.toml
judgements     the grades of two thirds, from grades/*.toml
city           what a service of the drawn city is
laws           what lowers its grade: place, time, for whom, filters
collection     the three together: for a query, a grade and a reason for each listing
"""
