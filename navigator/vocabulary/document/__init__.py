"""The vocabulary as a document: what it names, what differs between two of them, what is wrong with one. PURE.

named        the facts, options and grid questions that a document speaks of
entries      its parts, each with a key by which it can be asked for
differences  what changes from one vocabulary to another, in words
losses       what goes from one to another, and must not be in use
faults       everything that is wrong with one
within       by which parts of the vocabulary itself something is used
relied_on    what this program itself speaks of
replacing    one fact, option or grid question for another, wherever a document names it
writing      a vocabulary as the text of a file
"""
