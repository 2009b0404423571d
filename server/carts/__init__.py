"""Carts of members and guests."""
