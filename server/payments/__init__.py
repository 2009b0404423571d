"""Payments, refunds, providers."""
