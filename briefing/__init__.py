"""Printable briefs for every audience from one set of checked facts."""

__version__ = "0.1.0"
