from bench.__main__ import main


def test_a_run_prints_its_tables_and_passes_where_ours_is_right(capsys):
    assert main(["--sizes", "30,60", "--people", "2", "--pairs", "5"]) == 0
    printed = capsys.readouterr()
    for title in ("Verdicts of all services", "A whole page of ours", "held against brute force", "Aims"):
        assert title in printed.out
    assert "60 services: making ours ready" in printed.err
