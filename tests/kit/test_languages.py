"""Which tags name languages."""

import pytest

from server.kit.languages import is_language


@pytest.mark.parametrize("tag", ["en", "pt-BR", "zh-Hant-HK", "es-419", "haw", "sr-latn", "de-at", "yue-Hans"])
def test_a_language_is_one(tag):
    assert is_language(tag)


@pytest.mark.parametrize(
    "tag", ["qx", "xx-US", "en-ZZ", "en-QQ", "en-Qqqq", "en-US-DE", "und", "mul", "english", "", "en-"]
)
def test_what_names_no_language_is_none(tag):
    assert not is_language(tag)
