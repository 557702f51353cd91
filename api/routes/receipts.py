"""The routes of receipts."""

from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse

from api.conversations.kept import SECONDS
from api.deployment.deployment import Deployment
from api.receipt.content import FORM
from api.receipt.make import receipt_content
from api.receipt.page import page, policy
from api.receipt.signing import public_text, sign
from api.routes.had_again import kept_answer

GONE = (
    f"No answer of this id is kept: a receipt can be had for {SECONDS // 60} minutes after its answer. "
    "Ask the question again for a new one."
)

HEADER_POLICY = f"{policy(FORM)}; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation"
"""The page's own policy, and what only a header can say: no frame may hold it, and it is of no origin."""


def add_receipts(app: FastAPI, deployment: Deployment) -> None:
    """Give the receipt of an answer to whoever knows its id, which is the asker alone."""

    @cache
    def key() -> Ed25519PrivateKey:
        return deployment.make_signing_key()

    @app.get("/v1/answers/{answer_id}/receipt", tags=["receipts"], response_class=HTMLResponse)
    def receipt(answer_id: str, request: Request) -> HTMLResponse:
        """An answer with all that it rests on, as one signed HTML file. That of an advisor is for advisors alone."""
        kept = kept_answer(deployment, answer_id, request)
        if kept is None:
            raise HTTPException(404, GONE)
        content = receipt_content(kept, public_text(key().public_key()))
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'inline; filename="advising-receipt-{content.answer_id[:8]}.html"',
            "Content-Security-Policy": HEADER_POLICY,
        }
        return HTMLResponse(page(content, sign(key(), content.canonical())), headers=headers)

    @app.get("/v1/receipts/key", tags=["receipts"])
    def public_key() -> dict[str, str]:
        """The public key that receipts of this service are checked with."""
        return {"algorithm": "Ed25519", "key": public_text(key().public_key())}
