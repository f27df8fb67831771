"""`--engine` where Ray is not installed."""

import pytest


@pytest.fixture
def without_ray(monkeypatch):
    from postedit import cluster

    monkeypatch.setattr(cluster, "find_spec", lambda name: None)


@pytest.mark.parametrize("command", [("clean",), ("inventory", "build")], ids=" ".join)
def test_without_ray_a_sentence(run, here, without_ray, command):
    (here / "a.jsonl").write_text('{"text": "They met."}\n', "utf-8")
    ran = run(*command, "a.jsonl", "-o", "out", "--engine", "ray")
    assert ran.status == 2
    assert ran.err == "postedit: Ray needs the extra `ray`: pip install 'postedit[ray]', or leave --engine out\n"
    assert not (here / "out").exists()


def test_an_engine_that_does_not_exist(run, here):
    ran = run("clean", "--engine", "steam")
    assert ran.status == 2
    assert ran.err == "postedit: --engine is one of local, ray, not 'steam'\n"
