"""SQL of orders."""
