"""Jobs done apart and results kept: a child process under limits, a cache by content, a lock. Knows of no brief."""

from briefing.jobs.cache import Cache, digest
from briefing.jobs.child import Child
from briefing.jobs.lock import locked

__all__ = ["Cache", "Child", "digest", "locked"]
