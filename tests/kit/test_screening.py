"""What is found in texts before others see them."""

import pytest

from server.kit import screening

BLOCKED = {"en": ["swindle", "get rich"], "de": ["Betrüger"], "ja": ["詐欺"], "*": ["c4sh"]}


@pytest.mark.parametrize(
    ("text", "language", "flags"),
    [
        ("A SWINDLE, no less", "en", ["BLOCKED_WORDS"]),
        ("ＳＷＩＮＤＬＥ", "en-US", ["BLOCKED_WORDS"]),
        ("Nobody was swindled here", "en", []),
        ("Get - rich! soon", "en", ["BLOCKED_WORDS"]),
        ("Get very rich soon", "en", []),
        ("Du Betruger", "de", ["BLOCKED_WORDS"]),
        ("Du Betrüger", "en", []),
        ("これは詐欺です", "ja", ["BLOCKED_WORDS"]),
        ("For c4sh", "fr", ["BLOCKED_WORDS"]),
        ("Mail kim@example.com, swindle", "en", ["BLOCKED_WORDS", "CONTACT_DATA"]),
        ("See https://example.com/x", "en", ["LINK"]),
        ("", "", []),
    ],
)
def test_words_are_found_as_wholes_in_the_lists_that_count(text, language, flags):
    assert screening.look([text], BLOCKED, language) == flags


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ("It is  very good!", True),
        ("ÍT IS VERY GOOD", True),
        ("It is very good 2", False),
    ],
)
def test_texts_are_the_same_but_for_what_makes_no_difference(said, same):
    assert (screening.text_hash(said) == screening.text_hash("It is very good.")) is same


def test_what_is_short_is_no_repetition():
    assert screening.text_hash("Thank you!", shortest=screening.SHORTEST_REPEATED) is None


@pytest.mark.parametrize(
    "document", [[], {"en": "word"}, {"en": [""]}, {"en": [1]}, {"en": ["x" * 101]}, {"en": ["x"] * 2001}]
)
def test_a_document_that_is_no_lists_of_words_is_refused(document):
    assert not screening.word_lists(document)
