"""Parts of a screen that act: each hands domain objects to components and calls one use case."""
