"""Records of the Credential Registry: CTDL, the Credential Transparency Description Language, as JSON-LD."""
