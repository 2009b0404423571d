"""What handlers are made of."""
