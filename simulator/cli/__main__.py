"""`python -m simulator.cli` is the same as `leap-sim`."""

from simulator.cli.main import main

main()
