"""The public pages as a list for search engines: what anybody may see, and nothing else."""

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from directory.models import Organisation, Service
from directory.pages.finding import one_organisation


class Listings(Sitemap):
    """Services or organisations that anybody may see, by their own addresses, with the day they last changed."""

    limit = 25_000
    """A file of this kind holds 50,000 addresses at the most, and this one has two kinds of them."""

    def lastmod(self, item: Service | Organisation) -> object:
        return item.last_published_at


class Services(Listings):
    """The services on the public list."""

    def items(self) -> "QuerySet[Service]":
        return Service.objects.public().only("slug", "last_published_at").order_by("pk")

    def location(self, item: Service) -> str:
        return reverse("directory:service", args=[item.slug])


class Organisations(Listings):
    """The organisations that have a public page."""

    def items(self) -> "QuerySet[Organisation]":
        return one_organisation().prefetch_related(None).only("slug", "last_published_at").order_by("pk")

    def location(self, item: Organisation) -> str:
        return reverse("directory:organisation", args=[item.slug])


SITEMAPS = {"services": Services, "organisations": Organisations}
