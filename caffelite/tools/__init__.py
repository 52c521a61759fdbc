"""Programs that work on nets, weights and data; the commands call them."""
