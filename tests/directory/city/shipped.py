"""What cities are drawn with in tests: the vocabulary and the policy grid as they are shipped."""

from directory.city.spoken import Spoken
from navigator.catalogue.invented import Asked
from navigator.core.documents import read_vocabulary
from navigator.grid import read_grid
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = read_vocabulary(shipped_vocabulary())
GRID = read_grid(shipped_vocabulary())
SPOKEN = Spoken(VOCABULARY, Asked(GRID))
