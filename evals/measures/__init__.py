"""What the gates look at: each measure is one number, with its interval and the cases behind it."""
