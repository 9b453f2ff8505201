"""Every item of a pack is accounted for, once."""

import pytest

from briefing.model.brief import Account
from briefing.prove import unaccounted

ITEMS = frozenset({"facts/boats", "facts/crew", "events/opening", "people/master"})


@pytest.mark.parametrize(
    ("account", "wrong"),
    [
        pytest.param(
            Account(("facts/boats",), ("facts/crew",), ("people/master",), ("events/opening",)), (), id="all once"
        ),
        pytest.param(
            Account(("facts/boats", "facts/crew", "events/opening", "people/master"), (), (), ()), (), id="all"
        ),
        pytest.param(
            Account(("facts/boats",), (), ("people/master",), ("events/opening",)), ("facts/crew",), id="lost silently"
        ),
        pytest.param(
            Account(("facts/boats", "facts/crew"), ("facts/crew",), ("people/master",), ("events/opening",)),
            ("facts/crew",),
            id="printed and left out",
        ),
        pytest.param(
            Account(("facts/boats", "facts/boats", "facts/crew"), (), ("people/master",), ("events/opening",)),
            ("facts/boats",),
            id="printed twice",
        ),
        pytest.param(
            Account(("facts/boats", "facts/crew", "facts/ghost"), (), ("people/master",), ("events/opening",)),
            ("facts/ghost",),
            id="not of this pack",
        ),
        pytest.param(Account((), (), (), ()), tuple(sorted(ITEMS)), id="nothing at all"),
    ],
)
def test_unaccounted(account: Account, wrong: tuple[str, ...]) -> None:
    assert unaccounted(ITEMS, account) == wrong
