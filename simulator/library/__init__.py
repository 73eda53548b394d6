"""Which files we read: personas, prompts, the rubric, the crisis lines."""
