"""Lists as words."""

import pytest

from briefing.text import is_known, list_words


@pytest.mark.parametrize(
    ("items", "language", "words"),
    [
        ([], "en-GB", ""),
        (["a"], "en-GB", "a"),
        (["a", "b"], "en-GB", "a and b"),
        (["a", "b", "c"], "en-GB", "a, b and c"),
        (["a", "b", "c"], "az", "a, b və c"),
        (["a", "b", "c"], "tr", "a, b ve c"),
        (["a", "b", "c"], "ru", "a, b и c"),
        (["a", "b", "c"], "fr", "a, b et c"),
    ],
)
def test_list_words(items, language, words):
    assert list_words(tuple(items), language) == words


@pytest.mark.parametrize(("language", "known"), [("en-GB", True), ("zh-Hant", True), ("xx-YY", False), ("", False)])
def test_known_languages(language, known):
    assert is_known(language) is known
