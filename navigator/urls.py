"""The addresses of the journey."""

from django.urls import path

from navigator.views import plan

urlpatterns = [path("", plan, name="plan")]
