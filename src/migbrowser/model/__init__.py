"""What things are: frozen values, enumerations, the query tree, errors. Imports the standard library only."""
