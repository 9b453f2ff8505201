"""What all commands have in common. Click remembers a command's help option once it was asked for, so each says it."""

from typing import Any

CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
