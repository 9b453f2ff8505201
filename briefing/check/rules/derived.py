"""D1xx: facts that are computed from others, and points that are facts."""

from briefing.check.rules.rule import Rule

TYPED_AND_DERIVED = Rule(
    "D101",
    "error",
    "a value that is typed in and computed as well",
    "The two would drift apart, and nobody could tell which was meant.",
    "- id: growth\n  statement: Trade grew.\n  value: 4\n"
    "  derived:\n    operation: change\n    of: [trade-2025, trade-2024]",
    "- id: growth\n  statement: Trade grew.\n  derived:\n    operation: change\n    of: [trade-2025, trade-2024]",
)
NO_OPERAND = Rule(
    "D102",
    "error",
    "a computation without the values that it needs",
    "It has no result. Contested facts have no single value; a change, share, ratio and difference take two facts.",
    "derived:\n  operation: share\n  of: [exports]",
    "derived:\n  operation: share\n  of: [exports, trade-2025]",
)
CIRCULAR = Rule(
    "D103",
    "error",
    "a fact that is computed from itself",
    "It has no beginning, and so no value.",
    "- id: total\n  derived:\n    operation: sum\n    of: [total, exports]",
    "- id: total\n  derived:\n    operation: sum\n    of: [imports, exports]",
)
OTHER_UNIT = Rule(
    "D104",
    "error",
    "quantities that cannot be set against one another",
    "Kilometres and tonnes add up to nothing. Units of one kind are converted; money keeps its currency.",
    "derived:\n  operation: sum\n  of: [length-km, weight-tonnes]",
    "derived:\n  operation: sum\n  of: [length-km, length-miles]",
)
NO_CONVERSION = Rule(
    "D105",
    "error",
    "a form that asks for a unit into which a fact cannot be converted",
    "There would be no number to print.",
    "body: The quay is [=quay-length in tonnes].",
    "body: The quay is [=quay-length in miles].",
)
