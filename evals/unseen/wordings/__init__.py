"""How catalogs word a limit, in their own prose: none of it was written with a pattern in view."""
