"""Who is measured: the program's own grader, a good one made from the labels, and bad ones."""
