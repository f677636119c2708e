import ast

import pytest

from tests.mutation.changing import changed


def changes(code: str) -> list[str]:
    """What may stand in the place of the one expression or statement."""
    (statement,) = ast.parse(code).body
    node = statement.value if isinstance(statement, ast.Expr) else statement
    return [" ".join(ast.unparse(ast.fix_missing_locations(each)).split()) for each in changed(node)]


@pytest.mark.parametrize(
    ("code", "others"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a >= b", ["a > b", "a < b"]),
        ("a == b", ["a != b"]),
        ("a is None", ["a is not None"]),
        ("a not in b", ["a in b"]),
        ("a <= b < c", ["a < b < c", "a > b < c", "a <= b <= c", "a <= b >= c"]),
        ("a and b", ["a or b"]),
        ("a or b", ["a and b"]),
        ("not a", ["a"]),
        ("-a", ["a"]),
        ("~a", ["a"]),
        ("a + b", ["a - b"]),
        ("a | b", ["a & b"]),
        ("a << b", ["a >> b"]),
        ("a // b", ["a * b"]),
        ("True", ["False"]),
        ("7", ["8", "6"]),
        ("'text'", ["'text~'"]),
        ("''", ["'~'"]),
        ("None", []),
        ("...", []),
        ("min(a)", ["max(a)"]),
        ("any(a)", ["all(a)"]),
        ("sorted(a, key=b)", ["list(a)"]),
        ("len(a)", []),
        ("a if b else c", ["a if not b else c"]),
        # A condition that is changed by itself is not turned round as well.
        ("a if b < c else d", []),
        ("a = b", []),
        ("a[0] = b", ["pass"]),
        ("a.b = c", ["pass"]),
        ("a |= b", ["pass", "a &= b"]),
        ("a()", []),
        ("if a: b()", ["if not a: b()"]),
        ("while a == b: c()", []),
        ("raise a", ["pass"]),
        ("del a[0]", ["pass"]),
    ],
)
def test_what_is_put_in_the_place_of_what(code: str, others: list[str]) -> None:
    assert changes(code) == others


@pytest.mark.parametrize(
    ("body", "others"),
    [
        ("return a", ["return None"]),
        ("return", ["pass"]),
        ("return None", ["pass"]),
        ("a()", ["pass"]),
        ("yield a", ["pass"]),
    ],
)
def test_what_is_put_in_the_place_of_a_statement_of_a_function(body: str, others: list[str]) -> None:
    (function,) = ast.parse(f"def f():\n    {body}").body
    assert isinstance(function, ast.FunctionDef)
    found = changed(function.body[0])
    assert [ast.unparse(ast.fix_missing_locations(each)) for each in found] == others


def test_every_condition_of_a_comprehension_is_turned_round() -> None:
    (comprehension,) = (each for each in ast.walk(ast.parse("[a for a in b if c if d]")) if hasattr(each, "ifs"))
    (found,) = changed(comprehension)
    assert isinstance(found, ast.comprehension)
    assert [ast.unparse(each) for each in found.ifs] == ["not c", "not d"]
