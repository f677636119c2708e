"""What a browser makes of a list of clauses: the fields that it posts of what it was given to show."""

from typing import Any

from django.http import QueryDict
from wagtail.blocks import Block, StaticBlock, StreamBlock, StructBlock

from navigator.editing.clauses.blocks.building import built_now
from navigator.editing.clauses.shown import shown


def posted_untouched(value: Any, *, name: str = "clauses") -> QueryDict:
    """A form that was opened and posted as it was."""
    now = shown(value)
    return posted(now.state, name=name) if now.view == "blocks" else posted_text(now.text, name=name)


def posted(state: list[Any], *, name: str = "clauses") -> QueryDict:
    """The view of blocks in this state."""
    data = _empty(name, "blocks")
    _add(data, built_now().block, state, name)
    return data


def posted_text(text: str, *, name: str = "clauses") -> QueryDict:
    """The view of JSON with this text."""
    data = _empty(name, "json")
    data[f"{name}-json"] = text
    return data


def _empty(name: str, view: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({f"{name}-view": view, f"{name}-json": ""})
    return data


def _add(data: QueryDict, block: Block, state: Any, prefix: str) -> None:
    if isinstance(block, StreamBlock):
        _add_stream(data, block, state, prefix)
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            _add(data, child, state[name], f"{prefix}-{name}")
    elif not isinstance(block, StaticBlock):
        _add_input(data, state, prefix)


def _add_stream(data: QueryDict, block: StreamBlock, state: list[Any], prefix: str) -> None:
    data[f"{prefix}-count"] = str(len(state))
    for place, child in enumerate(state):
        at = f"{prefix}-{place}"
        marks = {"deleted": "", "order": str(place), "type": child["type"], "id": child["id"]}
        data.update({f"{at}-{key}": value for key, value in marks.items()})
        _add(data, block.child_blocks[child["type"]], child["value"], f"{at}-value")


def _add_input(data: QueryDict, state: Any, prefix: str) -> None:
    if isinstance(state, list):
        data.setlist(prefix, [each for each in state if each])
    elif isinstance(state, dict):
        data[prefix] = str(state["id"])
    else:
        data[prefix] = _as_lines_end_on_the_way(state or "")


def _as_lines_end_on_the_way(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
