"""What `postedit serve` refuses to start with. Needs no server."""

import importlib.util

import pytest

from postedit.cli import main
from postedit.cli.serve import bind, token_of
from postedit.config import UserError

TOKEN = "0123456789abcdef"


@pytest.mark.parametrize("host", ["0.0.0.0", "", "::", "192.0.2.1", "255.255.255.255"])
def test_a_public_address_needs_a_token(host):
    with pytest.raises(UserError, match=r"there is no token: set POSTEDIT_TOKEN") as caught:
        bind(host, 0, None).close()
    assert repr(host) in str(caught.value)


def test_with_a_token_a_public_address_is_bound():
    with bind("0.0.0.0", 0, TOKEN) as bound:
        assert bound.getsockname()[1]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost"])
def test_this_machine_needs_none(host):
    with bind(host, 0, None) as bound:
        assert bound.getsockname()[0].startswith("127.")


def test_a_port_that_is_taken():
    with bind("127.0.0.1", 0, None) as bound, pytest.raises(UserError, match="choose another --port"):
        bind("127.0.0.1", bound.getsockname()[1], None)


@pytest.mark.parametrize("host", ["no such host", "a" * 300])
def test_an_address_that_is_none(host):
    with pytest.raises(UserError, match="is no address of this machine"):
        bind(host, 0, None)


@pytest.mark.parametrize("token", ["", "short", "with a blank in it", "ünicode-ünicode-ü", "line\nend-0123456789"])
def test_a_token_that_is_none(token):
    with pytest.raises(UserError, match="POSTEDIT_TOKEN is not a token") as caught:
        token_of({"POSTEDIT_TOKEN": token})
    assert not token or token not in str(caught.value)


def test_a_token():
    assert token_of({}) is None
    assert token_of({"POSTEDIT_TOKEN": TOKEN}) == TOKEN


def test_without_the_extra(monkeypatch, capsys):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert main(["serve"]) == 2
    assert capsys.readouterr().err == (
        "postedit: `postedit serve` needs fastapi, which is not installed: pip install 'postedit[serve]'\n"
    )
