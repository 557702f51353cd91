"""Who may embed the service, what people think of answers, and what they hand to an advisor."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sites",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("origins", sa.JSON, nullable=False),
        sa.Column("institution", sa.String(200)),
        sa.Column("catalog_year", sa.String(20)),
        sa.Column("contact", sa.String(300)),
        sa.Column("handoff", sa.String(500)),
        sa.Column("office_hours", sa.String(300)),
        sa.Column("theme", sa.JSON, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("site", sa.String(64)),
        sa.Column("conversation", sa.String(64)),
        sa.Column("answer_id", sa.String(64), nullable=False),
        sa.Column("rating", sa.String(8), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("correction", sa.Text),
        sa.Column("question", sa.Text),
    )
    op.create_table(
        "handoffs",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("site", sa.String(64)),
        sa.Column("conversation", sa.String(64)),
        sa.Column("answer_id", sa.String(64)),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("evidence", sa.JSON, nullable=False),
        sa.Column("reply_to", sa.String(320)),
        sa.Column("delivered", sa.Boolean, nullable=False),
    )
    for table in ("feedback", "handoffs"):
        op.create_index(f"{table}_received_at", table, ["received_at"])
        op.create_index(f"{table}_conversation", table, ["conversation"])


def downgrade() -> None:
    for table in ("handoffs", "feedback", "sites"):
        op.drop_table(table)
