"""The account of a brief: every item of its pack went somewhere, and to one place only."""

from collections import Counter

from briefing.model.brief import Account


def unaccounted(pack_items: frozenset[str], account: Account) -> tuple[str, ...]:
    """Give the items that an account does not answer for, sorted.

    Items of the pack = printed + left out for room + not for this reader + unused, each exactly once. An item is
    given that is in none of them, in two of them or twice in one, or that the pack does not have.
    """
    listed = Counter((*account.printed, *account.left_out, *account.not_for_reader, *account.unused))
    return tuple(sorted(item for item in pack_items | set(listed) if item not in pack_items or listed[item] != 1))
