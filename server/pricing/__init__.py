"""How a price is made."""
