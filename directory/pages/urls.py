"""The addresses of the public pages."""

from django.urls import path

from directory.pages import views

app_name = "directory"

urlpatterns = [
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("services/", views.services, name="services"),
    path("services/<slug:slug>/", views.service, name="service"),
    path("organisations/<slug:slug>/", views.organisation, name="organisation"),
]
