"""SQL beyond the standard statements, one module per domain."""
