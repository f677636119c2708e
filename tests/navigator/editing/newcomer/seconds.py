"""How long somebody new to a page takes, by published numbers: hands by the keystroke-level model, eyes by reading.

* S. K. Card, T. P. Moran, A. Newell: The keystroke-level model for user performance time with interactive systems.
  Communications of the ACM 23 (1980) 396-410: `KEY` (average, of people who are no typists), `POINT`, `HOME` (a hand
  from mouse to keyboard, or back) and `MIND`. `PRESS` is a button held and let go, twice 0.1 s: D. Kieras, Using the
  keystroke-level model to estimate execution times (1993).
* R. P. Carver: Reading rate: theory, research, and practical implications. Journal of Reading 36 (1992) 84-95: people
  who look for a certain word go over 600 words a minute (`SCANNED`).
* M. Brysbaert: How many words do we read per minute? Journal of Memory and Language 109 (2019) 104047: adults who read
  to understand take in 238 words a minute (`READ`).

The model is of people who know the page and what comes next. Somebody new does not, so here it is made slower in four
ways: every single action is preceded by `MIND`, which the model leaves out wherever hands know the way; all is done by
mouse, with a hand that goes to the keyboard and back for every field; every word from the top of the page down to the
end of the window, or to what is used where that stands lower, is looked over once, and so is every choice of a list;
and what stands with a field, its label and help, is then read.

What the site takes is `PAGE` for each page: the most that a form may take.
"""

KEY = 0.28
POINT = 1.10
PRESS = 0.20
HOME = 0.40
MIND = 1.35
PAGE = 1.0
SCANNED = 600
READ = 238


def to_click() -> float:
    """Seconds to make up one's mind, point at something and click."""
    return MIND + POINT + PRESS


def to_type(text: str) -> float:
    """Seconds to click into a field and type, with the way to the keyboard and back."""
    return to_click() + HOME + len(text) * KEY + HOME


def to_choose() -> float:
    """Seconds to open a list and click on one of it."""
    return 2 * to_click()


def to_look_over(words: int) -> float:
    """Seconds to look for something among so many words."""
    return words * 60 / SCANNED


def to_read(words: int) -> float:
    """Seconds to read and understand so many words."""
    return words * 60 / READ
