"""The server is what the product's engine is written for: version, fields, words, swaps, and nothing done by halves."""

from collections.abc import Iterator
from typing import Any

import pytest
from elasticsearch import BadRequestError, Elasticsearch
from elasticsearch_dsl import A, Q, Search

from tests.search_server.building import version
from tests.search_server.using import indices_of_our_own

OURS = "right-door-tests"
LISTINGS = {
    "properties": {
        "title": {"type": "text", "analyzer": "stemmed"},
        "area": {"type": "keyword", "normalizer": "folded"},
        "at": {"type": "geo_point"},
        "begins": {"type": "completion", "analyzer": "as_written"},
        "open": {"type": "nested", "properties": {"minutes": {"type": "integer_range"}}},
    }
}
ANALYSIS = {
    "analyzer": {
        "stemmed": {"tokenizer": "whitespace", "filter": ["lowercase", "porter_stem"]},
        "as_written": {"tokenizer": "whitespace", "filter": ["lowercase"]},
    },
    "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding", "trim"]}},
}
DOORS = {
    "near": {
        "title": "Housing advice",
        "area": "Málaga",
        "at": [-0.14, 50.82],
        "begins": ["Housing advice", "Advice"],
        "open": [{"minutes": {"gte": 540, "lt": 720}}],
    },
    "away": {"title": "Needle exchange", "area": "Hove", "at": [-1.40, 50.90], "begins": ["Needle exchange"]},
}
CLOSENESS = {"gauss": {"at": {"origin": [-1.4, 50.9], "scale": "5km"}}}
LACKING: dict[str, dict[str, Any]] = {
    "analyzer [english]": {"mappings": {"properties": {"words": {"type": "text", "analyzer": "english"}}}},
    "type [search_as_you_type]": {"mappings": {"properties": {"words": {"type": "search_as_you_type"}}}},
    "filter under name [unique]": {
        "settings": {"analysis": {"analyzer": {"one": {"tokenizer": "standard", "filter": ["unique"]}}}}
    },
    "parameter [side]": {
        "settings": {
            "analysis": {
                "filter": {"short": {"type": "edge_ngram", "max_gram": 3, "side": "front"}},
                "analyzer": {"one": {"tokenizer": "standard", "filter": ["short"]}},
            }
        }
    },
    "stemmer [minimal_english]": {
        "settings": {
            "analysis": {
                "filter": {"stems": {"type": "stemmer", "language": "minimal_english"}},
                "analyzer": {"one": {"tokenizer": "standard", "filter": ["stems"]}},
            }
        }
    },
}
"""What a whole server has and the one of the tests has not, by the words in which that one says so."""


@pytest.fixture(scope="module")
def client(search_server: str) -> Iterator[Elasticsearch]:
    with Elasticsearch(search_server) as client:
        yield client


@pytest.fixture(scope="module")
def listings(client: Elasticsearch, index_prefix: str) -> str:
    """An index with two doors in it."""
    index = f"{index_prefix}listings"
    client.indices.create(index=index, settings={"analysis": ANALYSIS}, mappings=LISTINGS)
    for name, door in DOORS.items():
        client.index(index=index, id=name, document=door, refresh=True)
    return index


def found(client: Elasticsearch, index: str, **search: Any) -> list[str]:
    return [hit["_id"] for hit in client.search(index=index, **search)["hits"]["hits"]]


def is_ours(client: Elasticsearch) -> bool:
    """Whether this is the node of the tests, not a whole server that `ELASTICSEARCH_URL` has named."""
    return str(client.info()["cluster_name"]) == OURS


def test_the_server_is_of_the_line_that_the_client_is_made_for(client: Elasticsearch) -> None:
    number = client.info()["version"]["number"]
    assert number == version() if is_ours(client) else number.startswith("8.19.")


@pytest.mark.parametrize(
    ("search", "doors"),
    [
        ({"query": {"match": {"title": "houses"}}}, ["near"]),
        ({"query": {"match": {"title": {"query": "neddle", "fuzziness": 1}}}}, ["away"]),
        ({"query": {"match_phrase": {"title": "needle exchanges"}}}, ["away"]),
        ({"query": {"term": {"area": "malaga"}}}, ["near"]),
        ({"query": {"geo_distance": {"distance": "10km", "at": [-0.1, 50.8]}}}, ["near"]),
        ({"sort": [{"_geo_distance": {"at": [-1.4, 50.9]}}]}, ["away", "near"]),
        ({"query": {"nested": {"path": "open", "query": {"term": {"open.minutes": 600}}}}}, ["near"]),
        ({"query": {"multi_match": {"query": "needle", "fields": ["title^2", "area"]}}}, ["away"]),
        ({"query": {"simple_query_string": {"query": "-needle", "fields": ["title"]}}}, ["near"]),
        ({"query": {"function_score": {"functions": [CLOSENESS]}}}, ["away", "near"]),
        ({"collapse": {"field": "area"}, "query": {"match": {"title": "exchange"}}}, ["away"]),
        ({"post_filter": {"term": {"area": "hove"}}, "aggs": {"area": {"terms": {"field": "area"}}}}, ["away"]),
    ],
)
def test_words_and_places_find_doors(
    client: Elasticsearch, listings: str, search: dict[str, Any], doors: list[str]
) -> None:
    assert found(client, listings, **search) == doors


def test_words_that_match_are_marked_and_doors_are_counted_by_distance(client: Elasticsearch, listings: str) -> None:
    rings = {"field": "at", "origin": [-0.1, 50.8], "unit": "km", "ranges": [{"to": 10}, {"from": 10}]}
    told = client.search(
        index=listings,
        query={"match": {"title": "advice"}},
        highlight={"fields": {"title": {}}},
        aggs={"everywhere": {"global": {}, "aggs": {"far": {"geo_distance": rings}}}},
    )
    assert told["hits"]["hits"][0]["highlight"] == {"title": ["Housing <em>advice</em>"]}
    assert [ring["doc_count"] for ring in told["aggregations"]["everywhere"]["far"]["buckets"]] == [1, 1]


def test_a_question_in_the_query_language_is_answered(client: Elasticsearch, listings: str) -> None:
    asked = Search(using=client, index=listings).query(Q("match", title="houses") | Q("match", title="needles"))
    asked = asked.post_filter("term", area="hove")
    asked.aggs.bucket("areas", A("terms", field="area"))
    told = asked.execute()
    assert [door.title for door in told] == ["Needle exchange"]
    assert {bucket.key: bucket.doc_count for bucket in told.aggregations.areas.buckets} == {"hove": 1, "malaga": 1}


def test_a_completion_knows_titles_from_their_first_letters_typed_wrongly(client: Elasticsearch, listings: str) -> None:
    asked = {"begun": {"prefix": "huosing", "completion": {"field": "begins", "fuzzy": {"fuzziness": 2}}}}
    (told,) = client.search(index=listings, suggest=asked)["suggest"]["begun"]
    assert [option["text"] for option in told["options"]] == ["Housing advice"]


@pytest.mark.parametrize(
    ("language", "stem"), [("english", "gener"), ("porter", "gener"), ("porter2", "generous"), ("kstem", "generous")]
)
def test_stemmers_are_those_of_a_whole_server(client: Elasticsearch, language: str, stem: str) -> None:
    stems = {"type": "stemmer", "language": language}
    told = client.indices.analyze(tokenizer="keyword", filter=[stems], text="generously")
    assert [token["token"] for token in told["tokens"]] == [stem]


def test_an_alias_goes_from_one_index_to_another_in_one_step(client: Elasticsearch, index_prefix: str) -> None:
    before, after, alias = (f"{index_prefix}{name}" for name in ("before", "after", "doors"))
    client.indices.create(index=before, aliases={alias: {}})
    client.indices.create(index=after)
    leaving = {"remove": {"index": before, "alias": alias, "must_exist": True}}
    client.indices.update_aliases(actions=[leaving, {"add": {"index": after, "alias": alias}}])
    assert [*client.indices.get(index=alias)] == [after]


@pytest.mark.parametrize("part", LACKING)
def test_what_the_node_lacks_fails_when_it_is_asked_for(client: Elasticsearch, index_prefix: str, part: str) -> None:
    name, index = f"{index_prefix}{[*LACKING].index(part)}", LACKING[part]
    if is_ours(client):
        with pytest.raises(BadRequestError) as refused:
            client.indices.create(index=name, **index)
        assert part in str(refused.value.body)
    else:
        # So the table names what exists, not what is misspelt.
        client.indices.create(index=name, **index)


def test_nothing_is_deleted_by_a_pattern(client: Elasticsearch, listings: str, index_prefix: str) -> None:
    with pytest.raises(BadRequestError):
        client.indices.delete(index=f"{index_prefix}*")
    assert client.indices.exists(index=listings)


def test_a_run_leaves_no_index_behind_and_touches_no_others(
    client: Elasticsearch, listings: str, search_server: str
) -> None:
    with indices_of_our_own(search_server) as prefix:
        client.indices.create(index=f"{prefix}one", aliases={f"{prefix}alias": {}})
        client.indices.create(index=f"{prefix}two")
    assert [*client.indices.get(index=f"{prefix}*")] == []
    assert client.indices.exists(index=listings)


def test_a_run_without_indices_has_nothing_to_delete(client: Elasticsearch, listings: str, search_server: str) -> None:
    with indices_of_our_own(search_server):
        pass
    assert client.indices.exists(index=listings)
