"""Bytes to files: a set of them whole or not at all, and the manifest that accounts for them."""

from briefing.deliver.files import deliver
from briefing.deliver.manifest import BriefFile, manifest_of

__all__ = ["BriefFile", "deliver", "manifest_of"]
