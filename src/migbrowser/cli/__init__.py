"""What is typed: commands, their tables and their JSON."""
