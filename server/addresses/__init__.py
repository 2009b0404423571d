"""Addresses of every kind of actor."""
