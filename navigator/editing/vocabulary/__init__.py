"""The vocabulary at the desk: looked at, changed, carried from site to site. What is in use stays.

a change ──▶ keeping ──▶ faults?  in use?  ──▶ edition ──▶ every process reads it with its next request
                                     │
                                     └──▶ uses, which the page tells; replacing lets go of them

uses        by whom a fact, an option or a grid question is used
keeping     one transaction: checked, kept, and a new edition of the directory
replacing   another in its place, in every listing at once
advice      what there is to look at again, by navigator/lint
broken      what a change broke: rules that cannot be read, examples that fail
forms       the inputs for one part each
views       the pages
"""
