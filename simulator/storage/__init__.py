"""What we keep: sessions and reviews, in SQLite or PostgreSQL, and in memory for tests."""
