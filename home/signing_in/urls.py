"""The addresses of signing in: those of django-allauth's views that the site uses, and no others.

There is no sign-up, since administrators make accounts; no change of e-mail address, for the same reason; no way to a
forgotten password, since a code by e-mail opens the account without it.
"""

from allauth.account import views
from allauth.mfa import urls as second_step_urls
from django.conf import settings
from django.urls import include, path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

urlpatterns = [
    path("", views.login, name="account_login"),
    path("code/confirm/", views.confirm_login_code, name="account_confirm_login_code"),
    path("out/", views.logout, name="account_logout"),
    path("closed/", views.account_inactive, name="account_inactive"),
    path("again/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("second-step/", include(second_step_urls)),
]

if settings.ACCOUNT_LOGIN_BY_CODE_ENABLED:
    urlpatterns.append(path("code/", views.request_login_code, name="account_request_login_code"))

# A page with a code or a key on it must not be found by the back button of a shared computer.
decorate_urlpatterns(urlpatterns, never_cache)
