"""When a service is open, at all its locations or at one."""

from modelcluster.fields import ParentalKey

from directory.models.schedules import ScheduleExceptionFields, ScheduleFields
from directory.models.service_at_locations import ServiceAtLocation
from directory.models.services import Service


class LocationSchedule(ScheduleFields):
    """When a service is open at one of its locations."""

    service_at_location = ParentalKey(ServiceAtLocation, related_name="schedules")


class LocationScheduleException(ScheduleExceptionFields):
    """Days on which a service keeps other hours at one of its locations."""

    service_at_location = ParentalKey(ServiceAtLocation, related_name="schedule_exceptions")


class ServiceSchedule(ScheduleFields):
    """When a service can be reached, wherever it is: telephone and online hours, or all its locations alike."""

    service = ParentalKey(Service, related_name="schedules")


class ServiceScheduleException(ScheduleExceptionFields):
    """Days on which a service keeps other hours everywhere."""

    service = ParentalKey(Service, related_name="schedule_exceptions")
