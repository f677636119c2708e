"""`python -m navigator.interventions`: how much of the catalogue became clauses, and what could not."""

from navigator.interventions.report import report

for line in report():
    print(line)
