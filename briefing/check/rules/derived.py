"""D1xx: facts that are computed from others, and points that are facts."""

from briefing.check.rules.rule import Rule

TYPED_AND_DERIVED = Rule(
    "D101",
    "error",
    "a value that is typed in and computed as well",
    "The two would drift apart, and nobody could tell which was meant.",
    "facts:\n- id: growth\n  statement: Trade grew.\n  value: 4\n  derived: {operation: change, of: [boats, crews]}",
    "facts:\n- id: growth\n  statement: Trade grew.\n  derived: {operation: change, of: [boats, crews]}",
)
NO_OPERAND = Rule(
    "D102",
    "error",
    "a computation without the values that it needs",
    "It has no result. Contested facts have no single value; a change, share, ratio and difference take two facts.",
    "facts:\n- id: part\n  statement: It is a part.\n  derived: {operation: share, of: [boats, crews, boats]}",
    "facts:\n- id: part\n  statement: It is a part.\n  derived: {operation: share, of: [boats, crews]}",
)
CIRCULAR = Rule(
    "D103",
    "error",
    "a fact that is computed from itself",
    "It has no beginning, and so no value.",
    "facts:\n- id: total\n  statement: It is all.\n  derived: {operation: sum, of: [total, boats]}",
    "facts:\n- id: total\n  statement: It is all.\n  derived: {operation: sum, of: [crews, boats]}",
)
OTHER_UNIT = Rule(
    "D104",
    "error",
    "quantities that cannot be set against one another",
    "Kilometres and tonnes add up to nothing. Units of one kind are converted; money keeps its currency.",
    "facts:\n- id: total\n  statement: It is all.\n  unit: tonnes\n"
    "  derived: {operation: sum, of: [boats, crews]}    # both in boats",
    "facts:\n- id: total\n  statement: It is all.\n  unit: boats\n"
    "  derived: {operation: sum, of: [boats, crews]}    # both in boats",
)
NO_CONVERSION = Rule(
    "D105",
    "error",
    "a form that asks for a unit into which a fact cannot be converted",
    "There would be no number to print.",
    "facts:\n- {id: length, statement: It is long., value: 2, unit: km,\n"
    "   sources: [gazette], status: corroborated}\nlines:\n- id: say\n  text: The quay is [=length in tonnes].",
    "facts:\n- {id: length, statement: It is long., value: 2, unit: km,\n"
    "   sources: [gazette], status: corroborated}\nlines:\n- id: say\n  text: The quay is [=length in miles].",
)
