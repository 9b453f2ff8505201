"""How a statement is graded: a letter for its source, a number for itself."""

# What a status of ours says of a statement, as a number of the scale. What is named here by no status, or was never
# weighed (a figure typed in a text), is a 6.
CREDIBILITY = {
    "corroborated": 1,
    "corrected": 1,
    "single-source": 2,
    "estimate": 3,
    "contested": 6,
    "unverified": 6,
}
NOT_JUDGED = 6
UNGRADED = "F"


def grade_of(letter: str | None, status: str) -> str:
    """Give the Admiralty grade of a statement by one of its sources: "B1".

    The scale is that of AJP-2.1, Allied Joint Doctrine for Intelligence Procedures (before it, STANAG 2511): the
    letter says how reliable a source is, A (completely) to E (unreliable), F where that cannot be judged; the number
    how credible what it says is: 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable,
    6 where that cannot be judged. The letter is the source's own; the number follows from the fact's status.
    """
    return f"{letter or UNGRADED}{CREDIBILITY.get(status, NOT_JUDGED)}"


def weakest(statuses: tuple[str, ...]) -> str:
    """Give the status that says least for what it stands by, the first of equals; "" of none."""
    return max(statuses, key=lambda status: CREDIBILITY.get(status, NOT_JUDGED), default="")
