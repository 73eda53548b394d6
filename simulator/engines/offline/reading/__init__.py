"""How the offline grader reads a line: tokens and clauses, then acts, then criteria."""
