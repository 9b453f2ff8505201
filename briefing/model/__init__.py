"""Every value that crosses a doorway between rooms: frozen, and ignorant of files, clocks and HTML."""

import os

# Pydantic would look through every package that is installed for a plugin of its own, and let that change our models.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
