"""`manage.py serve`: the site on this machine, by a server that writes no access log."""

import logging
import socket
from ipaddress import ip_address
from typing import Any

import waitress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.wsgi import get_wsgi_application
from django.db import DEFAULT_DB_ALIAS

from home.demo_accounts import DEMO_NAME, DEMO_PASSWORD, DEMO_ROLES, demo_address, staff_with_demo_password
from home.processes import in_processes
from navigator.readiness import keep_ready, make_ready

LARGEST_BODY = 12 * 2**20
"""Bytes of the largest request: what editors may upload, ten million for a picture, and a form around it."""

IN_MEMORY = {
    "max_request_body_size": LARGEST_BODY,
    # Beyond half a megabyte the server would write what people bring, and get, to a file on the disk.
    "inbuf_overflow": LARGEST_BODY,
    "outbuf_overflow": 2 * LARGEST_BODY,
}

WELCOME = """
  Right Door is running.

    Address      http://{at}/
    Sign in      http://{at}/{editors}   name {name}, password {password}
                 the same password opens one role each: {roles}
                 codes for signing in by e-mail ({address}) are written to {mail}
    Try first    http://{at}/plan/   say what is going on, and read the plan

  It answers on this machine only and keeps no answers. Stop it with Ctrl+C.
"""


class Command(BaseCommand):
    """Serves the site until it is stopped. The demo binds loopback addresses only."""

    help = "Serve the site. The demo binds loopback addresses only."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to bind")
        parser.add_argument("--port", type=int, default=8000, help="port to bind")
        parser.add_argument("--threads", type=int, default=4, help="requests answered at once, in each process")
        parser.add_argument("--processes", type=int, default=1, help="as many as the machine has processors")

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        if not settings.IS_PRODUCTION and not _is_loopback(host):
            raise CommandError(f"{host}: the demo is for this machine only; expected a loopback address")
        if settings.IS_PRODUCTION:
            self.check(databases=[DEFAULT_DB_ALIAS])
            self._refuse_demo_passwords()
        site = get_wsgi_application()
        # It warns of each request that waits for a thread: at a busy hour hundreds of lines that ask for nothing.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        how = {"threads": options["threads"], **IN_MEMORY, **_proxy()}
        if options["processes"] > 1:
            with _listening(host, port) as listener:
                make_ready()
                self._welcome(host, port)
                in_processes(lambda: _serve(site, sockets=[listener], **how), processes=options["processes"])
            return
        try:
            server = waitress.create_server(site, host=host, port=port, **how)
        except OSError as fault:
            raise _cannot_be_had(host, port, fault) from None
        except ValueError:
            raise CommandError(f"{host}: is no address of this machine") from None
        self._welcome(host, port)
        keep_ready()
        server.run()

    def _welcome(self, host: str, port: int) -> None:
        self.stdout.write(_welcome(f"[{host}]:{port}" if ":" in host else f"{host}:{port}"))
        # Read by whoever waits for the address, also through a pipe.
        self.stdout.flush()

    def _refuse_demo_passwords(self) -> None:
        self.stdout.write("Looking for staff who still have the demo's password")
        if names := staff_with_demo_password():
            raise CommandError(
                f"{', '.join(names)}: everybody knows the demo's password; take these accounts away, or set "
                "others with `manage.py changepassword`"
            )


def _listening(host: str, port: int) -> socket.socket:
    """A socket that several processes listen to: each request goes to one that has time."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        raise CommandError(f"{host}: is no address of this machine") from None
    try:
        return socket.create_server(address[:2], family=family)
    except OSError as fault:
        raise _cannot_be_had(host, port, fault) from None


def _serve(site: Any, **how: Any) -> None:
    server = waitress.create_server(site, **how)
    keep_ready()
    server.run()


def _cannot_be_had(host: str, port: int, fault: OSError) -> CommandError:
    return CommandError(f"{host}:{port} cannot be had ({fault.strerror}); try another --port")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _proxy() -> dict[str, Any]:
    """Whose word to take for https and for the caller's address: the proxy of the settings, nobody else."""
    if not settings.IS_PRODUCTION:
        # Without them the demo could not tell that another server hands it on.
        return {"clear_untrusted_proxy_headers": False}
    if not settings.PROXY:
        return {}
    return {
        "trusted_proxy": settings.PROXY,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        "clear_untrusted_proxy_headers": True,
    }


def _welcome(at: str) -> str:
    if settings.IS_PRODUCTION:
        return f"Right Door answers on {at}"
    return WELCOME.format(
        at=at,
        editors=settings.EDITORS_PREFIX,
        name=DEMO_NAME,
        password=DEMO_PASSWORD,
        roles=", ".join(DEMO_ROLES),
        address=demo_address(DEMO_NAME),
        mail=settings.EMAIL_FILE_PATH,
    )
