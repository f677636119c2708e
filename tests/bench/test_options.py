import pytest

from bench.options import QUICK, WHOLE, options_from


@pytest.mark.parametrize(("arguments", "expected"), [([], WHOLE), (["--quick"], QUICK)])
def test_a_run_is_whole_or_quick(arguments, expected):
    options = options_from(arguments)
    assert (options.sizes, options.people, options.pairs) == expected


def test_what_is_given_goes_before_what_quick_says():
    options = options_from(["--quick", "--sizes", "500,2000", "--people", "7"])
    assert (options.sizes, options.people, options.pairs) == ((500, 2000), 7, QUICK[2])


@pytest.mark.parametrize("arguments", [["--sizes", "many"], ["--people", "0"], ["--sizes", "10,,20"]])
def test_numbers_that_are_none_are_refused(arguments, capsys):
    with pytest.raises(SystemExit):
        options_from(arguments)
    assert "expected a whole number above 0" in capsys.readouterr().err
