"""The enums of every domain. scripts/generate writes it from the protos."""
