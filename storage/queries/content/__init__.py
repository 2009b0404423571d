"""SQL of what the mall itself says."""
