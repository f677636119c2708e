import pytest

from navigator.core.needs import smallest, subsets


def test_subsets_go_from_small_to_large_in_a_fixed_order() -> None:
    assert [sorted(each) for each in subsets({"c", "a", "b"})] == [
        [], ["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fitting", "found"),
    [
        ([], []),
        ([""], [""]),
        (["", "a"], [""]),
        (["a", "ab", "bc"], ["a", "bc"]),
        (["ab", "ac", "abc"], ["ab", "ac"]),
        (["abc"], ["abc"]),
        (["c", "a"], ["a", "c"]),
    ],
)
def test_smallest_means_that_no_proper_subset_will_do(fitting: list[str], found: list[str]) -> None:
    sets = [frozenset(each) for each in fitting]
    assert smallest("abc", lambda needs: needs in sets) == tuple(frozenset(each) for each in found)
