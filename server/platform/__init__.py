"""Platform: channels and configurations."""
