"""Identity: accounts, sessions, secrets."""
