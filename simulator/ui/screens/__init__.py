"""One file per page: read one thing, hand it to components, call one use case on an action."""
