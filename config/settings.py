"""Settings of the whole site, read top to bottom; what differs between installations comes from the environment."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from config.databases import database
from config.environment import EnvironmentFault, read_environment
from config.logs import logging_settings

BASE_DIR = Path(__file__).resolve().parent.parent

try:
    INSTALLATION = read_environment(os.environ, base=BASE_DIR)
    DATABASES = {"default": database(INSTALLATION.database_url)}
except (EnvironmentFault, ValueError) as fault:
    raise ImproperlyConfigured(str(fault)) from None

# What this installation is

IS_PRODUCTION = INSTALLATION.is_production
DEBUG = INSTALLATION.debug
SECRET_KEY = INSTALLATION.secret_key
ALLOWED_HOSTS = list(INSTALLATION.hosts)
PROXY = INSTALLATION.proxy
LEAVE_TO = INSTALLATION.leave_to
STATE_FOLDER = INSTALLATION.state
VOCABULARY_FOLDER = INSTALLATION.vocabulary
# The SQLite file, which `backup` copies; nothing where the database is a server with tools of its own.
DATABASE_FILE = Path(DATABASES["default"]["NAME"]) if DATABASES["default"]["ENGINE"].endswith("sqlite3") else None
# Whatever this process makes is its owner's alone: the database holds password hashes and unpublished listings.
os.umask(0o077)
STATE_FOLDER.mkdir(parents=True, exist_ok=True)

# What it is made of

EDITORS_PREFIX = "admin/"
SIGN_IN_PREFIX = "sign-in/"
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "home",
    "navigator",
    "search",
    "directory",
    "wagtail.embeds",
    "wagtail.sites",
    "home.signing_in.accounts.apps.Accounts",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.browser_rules.browser_rules",
    "config.staying_here.demo_stays_here",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.cookieless.no_cookies_for_programs",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "home.signing_in.second_step.second_step_required",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.methods.only_what_is_sent",
    "config.malformed_requests.MalformedRequests",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.safety_lines.safety_lines",
                "home.invented_town.invented_town",
            ],
        },
    },
]

# Language and time: opening hours and birthdays are local wall time

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

# Files

STATIC_URL = "/static/"
STATIC_ROOT = STATE_FOLDER / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = STATE_FOLDER / "media"
# Uploads are for the web server in front to read as well.
FILE_UPLOAD_PERMISSIONS = 0o644
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o755
# The demo serves static files from where they lie; production serves the collected, hashed, compressed ones.
WHITENOISE_USE_FINDERS = not IS_PRODUCTION
# No other site has any use for them.
WHITENOISE_ALLOW_ALL_ORIGINS = False
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IS_PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# Who may sign in, and for how long a sign-in lasts: an hour without a click, or until the browser closes

AUTHENTICATION_BACKENDS = ["home.demo_accounts.NoDemoAccountsInProduction"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
SESSION_COOKIE_AGE = 60 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# How they sign in (home/signing_in): a code by e-mail, or a password; then the second step where there is one

LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "home.signing_in.adapters.StaffSignIn"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_FORMS = {"request_login_code": "home.signing_in.forms.AskForCode"}
# A code that nobody can receive is not offered. In the demo it is read in a file.
ACCOUNT_LOGIN_BY_CODE_ENABLED = bool(INSTALLATION.mail_host) or not IS_PRODUCTION
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    # Five wrong passwords or second steps for one account, and it waits five minutes: the right one does not help.
    "login_failed": "10/m/ip,5/5m/key",
    # Three codes for one address in ten minutes: nobody's mailbox is filled from here.
    "request_login_code": "10/m/ip,3/10m/key",
}
# Nothing that is answered says whether there is an account.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# Administrators give each account its address; nobody can put another one in.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Right Door: "
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if IS_PRODUCTION else "http"
MFA_ADAPTER = "home.signing_in.adapters.SecondStep"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
# A clock that goes half a minute wrong keeps nobody out.
MFA_TOTP_TOLERANCE = 1

# What is kept for minutes: counts of attempts to sign in, shared by all processes. Its table is made by a migration.

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cached",
        # Django's default of 300 would let a stranger push out the count of their own attempts.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# What browsers are told; the content security policy stands in config/browser_rules.py

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
# Gone with the browser: a cookie that stays for a year is a trace of having been here.
CSRF_COOKIE_AGE = None
CSRF_COOKIE_SAMESITE = "Lax"
# What a person's own device holds of their answers, encrypted (docs/journey.md). No address elsewhere gets it sent.
JOURNEY_COOKIE_NAME = "journey"
JOURNEY_COOKIE_SECURE = IS_PRODUCTION
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "home.forms_from_elsewhere.refuse"
# Nothing is sent to another site. Not "no-referrer": under it browsers post forms with `Origin: null`, which is
# rightly refused, so that no form on the site would work.
SECURE_REFERRER_POLICY = "same-origin"
if IS_PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    # The prefix lets no other host name of the same domain set them.
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
    JOURNEY_COOKIE_NAME = "__Host-journey"
    # Preloading is a promise for the whole domain and hard to take back: its owner's choice, not this project's.
    SILENCED_SYSTEM_CHECKS = ["security.W021"]

# What is written down, and what is not

LOGGING = logging_settings()
if not DEBUG:
    DEFAULT_EXCEPTION_REPORTER = "config.error_reports.DiscreetReport"
    DEFAULT_EXCEPTION_REPORTER_FILTER = "config.error_reports.NothingOfTheRequest"

# Mail: without a host nothing leaves the machine. The demo's letters can be read in a folder; production sends none.

EMAIL_HOST = INSTALLATION.mail_host
EMAIL_PORT = INSTALLATION.mail_port
EMAIL_HOST_USER = INSTALLATION.mail_user
EMAIL_HOST_PASSWORD = INSTALLATION.mail_password
EMAIL_USE_TLS = INSTALLATION.mail_security == "starttls"
EMAIL_USE_SSL = INSTALLATION.mail_security == "tls"
EMAIL_TIMEOUT = 20
EMAIL_FILE_PATH = STATE_FOLDER / "mail"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = INSTALLATION.mail_from
# Where the public reports a listing that is wrong; without it the pages offer no such link.
PROBLEMS_TO = INSTALLATION.problems_to
if EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
elif IS_PRODUCTION:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"

# Addresses of public locations may be looked up for staff (docs/places.md): off unless a geocoder is named

GEOCODER = INSTALLATION.geocoder

# Wagtail, with everything off that would call another host

WAGTAIL_SITE_NAME = "Right Door"
WAGTAILADMIN_BASE_URL = INSTALLATION.address
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Signing in is not Wagtail's here: no password, no e-mail address and no shared password of a page is changed there.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_FRONTEND_LOGIN_URL = f"/{SIGN_IN_PREFIX}"
# An account without a password is opened by a code.
WAGTAILUSERS_PASSWORD_REQUIRED = not ACCOUNT_LOGIN_BY_CODE_ENABLED
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# A document is kept as a file, and never opened on a page of this site: not even a PDF.
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "ods", "pdf", "txt", "xlsx"]
# Wagtail's editors post more fields than Django's default of 1,000 allows.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
