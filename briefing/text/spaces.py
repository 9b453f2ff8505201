"""The spaces and signs that a typewriter does not have."""

NBSP = "\u00a0"
THIN = "\u202f"  # narrow no-break space
MINUS = "\u2212"
EN_DASH = "\u2013"
NO_BREAK_HYPHEN = "\u2011"
