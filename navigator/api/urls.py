"""The addresses of the API, and of the page about it."""

from django.urls import path

from navigator.api.operations import api, guide

urlpatterns = [path("", guide, name="api"), path("", api.urls)]
