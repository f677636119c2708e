"""The addresses of these pages, within the editors' part of the site."""

from django.urls import path

from directory.desk.pins import views

app_name = "directory_pins"

urlpatterns = [
    path("<int:location>/pin/", views.pin, name="pin"),
    path("<int:location>/pin/look-up/", views.look_up, name="look_up"),
    path("<int:location>/pin/keep/", views.keep, name="keep"),
]
