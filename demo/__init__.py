"""A shopping year in the mall: real baskets of a grocery chain, replayed through the public API. Run by `mall demo`."""
