"""Judges content: trees of values → a `Pack`, and a finding for everything that is wrong.

Schema (`schema`), references, sourcing, levels, charts, values and wording: one rule, one function, which
yields and never raises. `RULES` says what each code means. Nothing here opens a file or repairs
content; how dates and running text are read is handed in.
"""

from briefing.check.id_schema import pack_schemas
from briefing.check.json_schema import json_schemas
from briefing.check.pack import check, check_audience
from briefing.check.rules import RULES, Rule

__all__ = ["RULES", "Rule", "check", "check_audience", "json_schemas", "pack_schemas"]
