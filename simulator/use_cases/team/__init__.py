"""What an organisation can do: who may come in, who sees what, groups, and the trail of it all."""
