"""A reliability card for the grader: consistency and discrimination, measured, and able to fail."""
