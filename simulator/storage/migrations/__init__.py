"""How the tables came to be, one numbered step at a time; run when a database is opened."""
