"""Every route of the site, as the URL resolver knows them; bulk actions, which share one route, each by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

BULK = "wagtail_bulk_action"


@dataclass(frozen=True)
class Route:
    """One route: its full name, or its pattern where it has none, and what its address has to be told."""

    name: str
    pattern: str
    parameters: tuple[str, ...]
    is_named: bool = True

    @property
    def space(self) -> str:
        """The namespace of its name; empty without one."""
        return self.name.rpartition(":")[0]


def all_routes() -> list[Route]:
    """Every route, in the order in which the resolver tries them; bulk actions one by one."""
    found = list(_within(get_resolver().url_patterns))
    return [route for route in found if route.name != BULK] + list(_bulk_actions())


def _within(
    patterns: Iterable[URLPattern | URLResolver], path: str = "", space: str = "", asked: tuple[str, ...] = ()
) -> Iterator[Route]:
    for pattern in patterns:
        reached, told = path + str(pattern.pattern), (*asked, *_parameters(pattern))
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _within(pattern.url_patterns, reached, inner, told)
        else:
            name = f"{space}{pattern.name}" if pattern.name else reached
            yield Route(name, reached, tuple(dict.fromkeys(told)), is_named=bool(pattern.name))


def _parameters(pattern: URLPattern | URLResolver) -> tuple[str, ...]:
    regex = getattr(pattern.pattern, "regex", None)
    return (*pattern.pattern.converters, *(regex.groupindex if regex else ()))


def _bulk_actions() -> Iterator[Route]:
    for model in apps.get_models():
        app, name = model._meta.app_label, model._meta.model_name
        for action in bulk_action_registry.get_bulk_actions_for_model(app, name):
            yield Route(f"bulk:{app}.{name}:{action.action_type}", f"admin/bulk/{app}/{name}/{action.action_type}/", ())
