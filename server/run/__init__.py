"""How the mall is started."""
