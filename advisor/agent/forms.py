"""Tools as providers are told of them."""

from functools import lru_cache
from typing import Any

from langchain_core.tools import BaseTool, StructuredTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import BaseModel


def written(offered: Any) -> Any:
    """A tool as OpenAI writes it, which every provider of LangChain's takes; what is no tool with a class of arguments
    is left as it is."""
    if isinstance(offered, BaseTool) and isinstance(offered.args_schema, type):
        return _form(offered.name, offered.description, offered.args_schema)
    return offered


@lru_cache(maxsize=64)
def _form(name: str, description: str, arguments: type[BaseModel]) -> dict[str, Any]:
    """The form of a tool, worked out once: it takes longer than all else that is done before a model is asked."""
    return convert_to_openai_tool(
        StructuredTool(name=name, description=description, args_schema=arguments, func=lambda: None)
    )
