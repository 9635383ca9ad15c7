"""Where things go on the screen, computed over plain numbers and values. Qt does not enter here."""
