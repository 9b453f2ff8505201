"""What a drawing is made by: a change to one kind, or to a token that no chart reads, leaves the others as they are."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw import made_by
from briefing.draw.charts import KINDS
from briefing.draw.code import code_of
from briefing.draw.look import TOKENS, look_of
from briefing.model.chart import ChartModel
from briefing.model.look import Faces, Tokens
from tests.draw.conftest import usual_charts

# A file that draws one kind alone, by kind.
OWN = {
    "bars": "bars.py",
    "slope": "slope.py",
    "waffle": "waffle.py",
    "ranked-bars": "ranked.py",
    "calendar": "year_ahead.py",
    "itinerary": "itinerary.py",
    "programme-bars": "programmes.py",
    "locator-map": "locator.py",
}
SHARED = {"scene.py", "letters.py", "look.py", "render.py", "charts.py", "chart.py"}


@pytest.mark.parametrize("kind", OWN)
def test_a_kind_is_made_by_its_own_file_and_what_all_share_but_not_by_others(kind: str, tokens: Tokens) -> None:
    chart = next(iter(usual_charts().values()))
    _, files = made_by(replace(chart, kind=kind), tokens)
    names = {file.name for file in files}
    assert names >= SHARED | {OWN[kind]}
    maps = {"locator-map", "route-map"}
    others = {file for other, file in OWN.items() if other != kind and not {other, kind} <= maps}
    assert names & others == set()


def test_every_kind_is_made_by_the_file_that_draws_it(usual: Callable[[str], ChartModel], tokens: Tokens) -> None:
    for kind, (_, draws) in KINDS.items():
        _, files = made_by(replace(usual("bars"), kind=kind), tokens)
        assert f"{draws.__module__.rpartition('.')[2]}.py" in {file.name for file in files}


def test_a_drawing_depends_on_the_tokens_that_charts_read_and_on_its_width(
    usual: Callable[[str], ChartModel], tokens: Tokens
) -> None:
    def read(**values: str) -> dict[str, str]:
        return dict(made_by(usual("bars"), Tokens({**tokens.values, **values}))[0])

    assert read(**{"text-size": "11pt"}) == read()
    assert read(**{"width-full": "180mm"}) == read(), "the chart is as wide as the main column"
    for name, value in (("accent", "#123456"), ("label-size", "9pt"), ("width-main", "110mm")):
        assert read(**{name: value}) != read()


def test_the_tokens_that_drawing_reads_are_those_that_it_says_it_reads(tokens: Tokens, faces: Faces) -> None:
    read: set[str] = set()

    class Watched(dict[str, str]):
        def __getitem__(self, name: str) -> str:
            read.add(name)
            return super().__getitem__(name)

    look_of(Tokens(Watched(tokens.values)), faces)
    assert read == set(TOKENS)


def test_code_that_is_imported_is_followed_and_libraries_are_not() -> None:
    names = [file.as_posix() for file in code_of("briefing.draw.slope")]
    assert any(name.endswith("briefing/draw/placing.py") for name in names)
    assert any(name.endswith("briefing/findings.py") for name in names)
    assert all("/briefing/" in name for name in names)
