"""Every value that crosses a doorway between rooms: frozen, and ignorant of files, clocks and HTML."""
