"""The command `briefing`: arguments in, one call, an exit status out; one file for each command."""
