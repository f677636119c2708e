"""The policy grid: standard questions, answered yes, no or case by case, that write the clauses of a service. PURE.

    questions      the questions as values, and which of them make sense for a service
    shapes         what a question looks like in the vocabulary
    answers        what an answer looks like in a rule document, and its faults
    compiling      an answer, or its absence, → clauses of the wire format
    sentences      what an answer says, in plain words
    completeness   how many of the questions that apply were answered
    clashes        where the grid and the clauses written by hand say different things

docs/grid.md has the table of what each answer becomes.
"""

from navigator.grid.answers import GRID, faults_of_grid
from navigator.grid.compiling import by_hand, clauses_of, grid_clauses
from navigator.grid.questions import Grid, Question
from navigator.grid.shapes import read_grid

__all__ = ["GRID", "Grid", "Question", "by_hand", "clauses_of", "faults_of_grid", "grid_clauses", "read_grid"]
