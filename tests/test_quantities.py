"""Numbers in other units."""

import subprocess
import sys
from decimal import Decimal

import pytest

from briefing.quantities import UnitsError, convert


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "converted"),
    [
        pytest.param("12.8", "bcm", "bcm", "12.8", id="the same unit"),
        pytest.param("3", None, None, "3", id="mere numbers"),
        pytest.param("3", "boats", "boats", "3", id="what is counted"),
        pytest.param("6.1", "million EUR", "EUR", "6100000", id="money without its scale"),
        pytest.param("9279", "million EUR", "billion EUR", "9.279", id="money on another scale"),
        pytest.param("4", "thousand passengers", "passengers", "4000", id="a scale word before what is counted"),
        pytest.param("40", "per cent", "percent", "40", id="two names of a per cent"),
        pytest.param("2", "km", "m", "2000", id="a length"),
        pytest.param("5.6", "Mt", "tonnes", "5600000", id="megatonnes"),
        pytest.param("1", "million tonnes", "Mt", "1", id="a scale word is a factor"),
        pytest.param("12.8", "bcm", "million m3", "12800", id="gas"),
        pytest.param("2", "square kilometres", "ha", "200", id="an area in words"),
        pytest.param("1", "mile", "km", "1.609344", id="a mile, by definition"),
        pytest.param("1", "barrels", "litres", "158.987294928", id="barrels are of oil: 42 US gallons"),
    ],
)
def test_conversion(value: str, unit: str | None, wanted: str | None, converted: str) -> None:
    assert convert(Decimal(value), unit, wanted) == Decimal(converted)


@pytest.mark.parametrize(
    ("unit", "wanted", "sentence"),
    [
        pytest.param("km", "kg", "'kg' does not measure what 'km' does", id="another dimension"),
        pytest.param("million EUR", "USD", "no unit of measure is called 'EUR'", id="money has no fixed rate"),
        pytest.param("boats", "km", "no unit of measure is called 'boats'", id="what is counted is no measure"),
        pytest.param(None, "km", "'km' does not measure what 'a mere number' does", id="a mere number"),
        pytest.param("degC", "degF", "no unit of measure is called 'degC'", id="a scale with a zero of its own"),
        pytest.param("km;", "m", "no unit of measure is called 'km;'", id="no name of a unit"),
        pytest.param("km", "__import__('os')", "no unit of measure is called '__import__('os')'", id="no expression"),
        pytest.param("km", "2 * m", "no unit of measure is called '2 * m'", id="no formula"),
    ],
)
def test_no_conversion(unit: str | None, wanted: str | None, sentence: str) -> None:
    with pytest.raises(UnitsError) as told:
        convert(Decimal(1), unit, wanted)
    assert str(told.value) == sentence


def test_what_is_in_one_unit_needs_no_library() -> None:
    code = (
        "import sys; from decimal import Decimal; from briefing.quantities import convert;"
        "convert(Decimal(6), 'million EUR', 'EUR'); sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
