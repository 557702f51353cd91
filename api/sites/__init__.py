"""The sites that embed the service: their public keys, origins and what is set for each."""
