"""What somebody typed, read into what is looked for. Done once, before any engine is asked. PURE: no framework.

"script near S1, not residential, open now"

quoting     phrases in quotation marks, and what is not wanted
whereabouts a place among the words
moments     a time among the words
fillers     words that tell nothing
lexicon     the words that listings use, and which of them was meant by one that none uses
meanings    the thesaurus: what the words mean in the directory
reading     all of it, in that order; with what was made of the words, so that a page can say so
"""
