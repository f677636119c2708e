from bench.town.ready_made import draw_about

SERVICES = [f"s{number}" for number in range(2_000)]


def test_the_same_seed_says_the_same_about_a_person():
    assert draw_about(SERVICES, person="p1", seed=1) == draw_about(SERVICES, person="p1", seed=1)


def test_services_differ_in_what_is_said_about_different_people():
    assert draw_about(SERVICES, person="p1", seed=1) != draw_about(SERVICES, person="p2", seed=1)


def test_about_a_quarter_of_the_services_cover_the_place():
    about = draw_about(SERVICES, person="p1", seed=1)
    covering = [row for row in about.values() if row["covers"]]
    assert 0.2 < len(covering) / len(SERVICES) < 0.3


def test_everything_can_be_unknown_but_when_a_service_starts():
    about = draw_about(SERVICES, person="p1", seed=1)
    unknown = {key for row in about.values() for key, value in row.items() if value is None}
    assert unknown == {"covers", "safe", "way_in", "reach", "usable", "in_time", "lasts", "confirmed"}


def test_one_waits_as_long_for_a_service_whoever_one_is():
    one, other = (draw_about(SERVICES, person=person, seed=1) for person in ("p1", "p2"))
    assert [row["starts_in"] for row in one.values()] == [row["starts_in"] for row in other.values()]
