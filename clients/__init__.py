"""Python clients of the mall."""
