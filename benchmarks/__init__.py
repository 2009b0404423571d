"""Measures the server beside a hand-written one, on the same machine in the same run."""
