"""Quotes, purchases, orders."""
