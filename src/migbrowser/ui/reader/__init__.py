"""What the reader shows: an entry written as one text that can be read, searched, marked and copied."""
