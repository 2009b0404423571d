"""SQL of the loyalty programme beyond the standard statements."""
