"""What an editor may want to look at again in rules that have no fault. PURE. Nothing here ever stops a draft.

judged         one part of a service, with all that the checks ask of
patience       how long the checks may take together
possible       whether anybody can break one rule and not others, asked of the core's own engine
legs           a clause as the several rules that it is made of
meeting        rules that nobody can meet
mattering      a rule that can never matter
implied        a rule on a fact that follows from age, which no birthday turns
sizes          rules that turn on too many things at once to be judged exactly
protected      a rule about a protected characteristic, with no stated reason
challenges     a challenge that was to be looked at again by a day that has gone
progressions   progress that two needs fight over
linting        all of them
conditions     conditions of the vocabulary that nobody can meet, follow-ups of the grid that say nothing
vocabulary     what there is to look at again in the vocabulary itself
"""

from navigator.lint.findings import Finding
from navigator.lint.linting import lint
from navigator.lint.vocabulary import lint_vocabulary

__all__ = ["Finding", "lint", "lint_vocabulary"]
