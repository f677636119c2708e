from bench.timing import Times, in_turns, ratio


def test_the_95th_percentile_is_a_time_that_somebody_took():
    assert Times([float(each) for each in range(1, 201)]).p95 == 190


def test_the_95th_percentile_of_few_people_is_the_slowest():
    assert Times([3.0, 1.0, 2.0]).p95 == 3.0


def test_the_first_person_is_kept_apart_from_the_others():
    times = Times([9.0, 1.0, 2.0])
    assert (times.first, times.median) == (9.0, 2.0)


def test_a_ratio_compares_the_same_person_not_the_two_medians():
    assert ratio(Times([1.0, 10.0, 100.0]), Times([10.0, 100.0, 1.0])) == 0.1


def test_contestants_take_turns_and_the_order_turns_round():
    asked = []
    contestants = {name: lambda person, name=name: asked.append((person, name)) for name in ("ours", "peer")}
    in_turns(range(3), contestants)
    assert asked == [(0, "ours"), (0, "peer"), (1, "peer"), (1, "ours"), (2, "ours"), (2, "peer")]


def test_everybody_is_timed_once_by_every_contestant():
    times = in_turns(range(5), {"ours": lambda person: None, "peer": lambda person: None})
    assert {name: len(each.each) for name, each in times.items()} == {"ours": 5, "peer": 5}
