import pytest

from bench.table import milliseconds, table


def test_figures_stand_to_the_right_and_names_to_the_left():
    assert table(["engine", "ms"], [["ours", "1.2"], ["a longer name", "10"]]).splitlines() == [
        "engine          ms",
        "-------------  ---",
        "ours           1.2",
        "a longer name   10",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.05123, "0.0512"), (5.1234, "5.12"), (51.234, "51.2"), (512.34, "512"), (1234.5, "1234")],
)
def test_times_are_shown_to_three_figures(value, text):
    assert milliseconds(value) == text
