"""Ready scales of likelihood: what `yardstick: {scale: …}` in pack.yaml stands for.

ICD 203: Intelligence Community Directive 203, Analytic Standards, 2 January 2015, section
D.6.e(2)(a), which gives each range two terms, in two rows that one product should not mix. The second row is kept as
`also`.

PHIA: the Probability Yardstick of the Professional Head of Intelligence Assessment, in "Explaining Uncertainty in UK
Intelligence Assessment", Cabinet Office, 24 March 2025. Its ranges leave gaps between them on purpose; its ends are
approximate, above 0 and below 100 for the outermost, and below 50 for a realistic possibility.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ReadyTerm:
    """A term and its range in per cent; `also` are words that mean the same."""

    id: str
    label: str
    low: int
    high: int
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadyScale:
    """A scale under the name that is printed; `source` names what it is from, for packs that name no source of it."""

    name: str
    source: str
    terms: tuple[ReadyTerm, ...]


SCALES: Mapping[str, ReadyScale] = {
    "icd-203": ReadyScale(
        "ICD 203",
        "Intelligence Community Directive 203, 2015",
        (
            ReadyTerm("almost-no-chance", "almost no chance", 1, 5, ("remote",)),
            ReadyTerm("very-unlikely", "very unlikely", 5, 20, ("highly improbable",)),
            ReadyTerm("unlikely", "unlikely", 20, 45, ("improbable",)),
            ReadyTerm("roughly-even", "roughly even chance", 45, 55, ("roughly even odds",)),
            ReadyTerm("likely", "likely", 55, 80, ("probable",)),
            ReadyTerm("very-likely", "very likely", 80, 95, ("highly probable",)),
            ReadyTerm("almost-certain", "almost certain", 95, 99, ("nearly certain",)),
        ),
    ),
    "phia": ReadyScale(
        "PHIA",
        "Professional Head of Intelligence Assessment, 2025",
        (
            ReadyTerm("remote-chance", "remote chance", 0, 5),
            ReadyTerm("highly-unlikely", "highly unlikely", 10, 20),
            ReadyTerm("unlikely", "unlikely", 25, 35),
            ReadyTerm("realistic-possibility", "realistic possibility", 40, 50),
            ReadyTerm("likely", "likely or probable", 55, 75),
            ReadyTerm("highly-likely", "highly likely", 80, 90),
            ReadyTerm("almost-certain", "almost certain", 95, 100),
        ),
    ),
}
