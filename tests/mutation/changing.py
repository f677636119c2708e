"""The changes that are tried: what a slip of the pen, or a rule remembered wrongly, would look like in the code."""

import ast
from collections.abc import Iterator

ORDER: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "floor": "ceil", "ceil": "floor"}


def changed(node: ast.AST) -> Iterator[ast.AST]:
    """Everything that may stand in the place of a node; nothing where no change of it is tried."""
    match node:
        case ast.stmt():
            yield from _changed_statement(node)
        case ast.Constant(value=value):
            yield from (ast.Constant(other) for other in _other_values(value))
        case ast.Compare():
            yield from _compared_otherwise(node)
        case ast.IfExp(test=test) if _is_plain(test):
            yield ast.IfExp(ast.UnaryOp(ast.Not(), test), node.body, node.orelse)
        case ast.comprehension(ifs=[_, *_]):
            turned: list[ast.expr] = [ast.UnaryOp(ast.Not(), each) for each in node.ifs]
            yield ast.comprehension(node.target, node.iter, turned, node.is_async)
        case _:
            yield from _changed_operation(node)


def _changed_operation(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in ARITHMETIC:
            yield ast.BinOp(left, ARITHMETIC[type(op)](), right)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if name in NAMES:
            kept = [each for each in keywords if each.arg not in ("key", "reverse")] if name == "sorted" else keywords
            yield ast.Call(ast.Name(NAMES[name], ast.Load()), args, kept)


def _changed_statement(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.Return(value=ast.Constant(value=None)) | ast.Return(value=None):
            yield ast.Pass()
        case ast.Return():
            yield ast.Return(ast.Constant(None))
        case ast.If(test=test) | ast.While(test=test) if _is_plain(test):
            yield type(node)(ast.UnaryOp(ast.Not(), test), node.body, node.orelse)
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case ast.AugAssign(target=target, op=op, value=value) if type(op) in ARITHMETIC:
            yield ast.Pass()
            yield ast.AugAssign(target, ARITHMETIC[type(op)](), value)
        case ast.Raise() | ast.Delete() | ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield ast.Pass()
        case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
            yield ast.Pass()


def _is_plain(test: ast.expr) -> bool:
    """Whether a condition is turned round as a whole; a comparison, `not`, `and` and `or` are changed by themselves."""
    return not isinstance(test, ast.Compare | ast.UnaryOp | ast.BoolOp)


def _compared_otherwise(node: ast.Compare) -> Iterator[ast.AST]:
    for at, op in enumerate(node.ops):
        for other in ORDER[type(op)]:
            yield ast.Compare(node.left, [*node.ops[:at], other(), *node.ops[at + 1 :]], node.comparators)


def _other_values(value: object) -> Iterator[bool | int | str]:
    match value:
        case bool():
            yield not value
        case int():
            yield value + 1
            yield value - 1
        case str():
            yield f"{value}~" if value else "~"
