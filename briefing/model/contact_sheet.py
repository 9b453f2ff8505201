"""A contact sheet: every chart of a pack, for the desk and the designer."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.chart import ChartModel


@dataclass(frozen=True)
class Shown:
    """A chart of a contact sheet: where a brief prints it, and which audiences may see it."""

    id: str
    chart: ChartModel
    part: str
    readers: tuple[str, ...]


@dataclass(frozen=True)
class ContactSheet:
    """All that the sheet prints; `marking` is that of the most closed audience."""

    pack: str
    language: str
    subject: str
    marking: str
    edition: str
    as_of: str
    as_of_iso: str
    issuer: str
    contact: str
    charts: tuple[Shown, ...]
    phrases: Mapping[str, str]

    @property
    def models(self) -> tuple[ChartModel, ...]:
        return tuple(shown.chart for shown in self.charts)
