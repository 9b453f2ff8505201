"""Lists as words."""

from collections.abc import Sequence

from briefing.text.locales import locale_of


def list_words(items: Sequence[str], language: str) -> str:
    """Give "a, b and c" as the language has it; an empty text where there is nothing."""
    from babel.lists import format_list

    return str(format_list(items, locale=locale_of(language))) if items else ""


def choice_words(items: Sequence[str], language: str) -> str:
    """Give "a, b or c" as the language has it; an empty text where there is nothing."""
    from babel.lists import format_list

    return str(format_list(items, style="or", locale=locale_of(language))) if items else ""
