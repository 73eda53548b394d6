"""Bad graders, each a good one with one known defect; the gates must turn every one away."""
