"""The addresses of these pages, within the editors' part of the site."""

from django.urls import path

from directory.confidential import views

app_name = "directory_confidential"

urlpatterns = [
    path("", views.places, name="places"),
    path("<int:location>/", views.address, name="address"),
    path("<int:location>/read/", views.read, name="read"),
    path("<int:location>/write/", views.write, name="write"),
    path("<int:location>/make-confidential/", views.make_confidential, name="hide"),
    path("<int:location>/texts/", views.texts, name="texts"),
    path("<int:location>/make-public/", views.make_public, name="show"),
]
