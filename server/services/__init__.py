"""The servicers, one module per domain, every rpc a visible method."""
