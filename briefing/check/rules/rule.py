"""A rule of the check: the same value as in every other room."""

from briefing.findings import Rule

__all__ = ["Rule"]
