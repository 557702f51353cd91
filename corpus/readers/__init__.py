"""Reading files as universities publish them: web pages, PDF, Word, Markdown, plain text, tables, registry records."""
