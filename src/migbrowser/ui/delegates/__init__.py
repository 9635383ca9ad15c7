"""How cells and items of single views are drawn."""
