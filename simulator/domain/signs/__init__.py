"""What people type when the practice has become real: data for the safety screen, no decisions."""
