"""What people can do here, in terms of ports; no adapter is named."""
