import pytest

from bench.peers.plain_facts import NEVER, plain_facts

VOCABULARY = {
    "facts": {
        "needs": {"kind": "several"},
        "age": {"kind": "age"},
        "ban": {"kind": "ago"},
        "release": {"kind": "date"},
        "carer": {"kind": "yes_no"},
    }
}


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ({"age": 34}, {"age": 34}),
        ({"age": "1992-11-22"}, {"age": 33}),
        ({"ban": 4}, {"ban": 4}),
        ({"ban": "never"}, {"ban": NEVER}),
        ({"release": "2026-12-01"}, {"release": 10}),
        ({"release": "2026-11-01"}, {"release": -20}),
        ({"release": "none"}, {"release": NEVER}),
        ({"carer": False}, {"carer": False}),
        ({}, {}),
    ],
)
def test_a_given_fact_becomes_a_plain_value(given, plain):
    person = {"asked_on": "2026-11-21", "facts": given}
    assert plain_facts(person, vocabulary=VOCABULARY) == {"needs": []} | plain
