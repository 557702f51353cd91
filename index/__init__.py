"""Finding passages: splitting, embedding, the two searches and their fusion, and snapshots of it all."""
