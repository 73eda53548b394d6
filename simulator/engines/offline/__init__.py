"""The engine that needs no network: a rule-based grader and a scripted loved one."""
