"""Answers by the interface that programs for chat models know: `POST /v1/chat/completions` as OpenAI made it."""
