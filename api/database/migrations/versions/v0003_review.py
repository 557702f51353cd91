"""What advisors review: questions without an answer, where they are stored, what was decided, and how much is asked."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unresolved",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("conversation", sa.String(64)),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
    )
    op.create_index("unresolved_received_at", "unresolved", ["received_at"])
    op.create_index("unresolved_conversation", "unresolved", ["conversation"])
    op.create_table(
        "reviews",
        sa.Column("item", sa.String(32), primary_key=True),
        sa.Column("taken_by", sa.String(100), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_by", sa.String(100)),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.Column("note", sa.Text),
    )
    op.create_table(
        "counts",
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("topic", sa.String(60), primary_key=True),
        sa.Column("institution", sa.String(200), primary_key=True),
        sa.Column("outcome", sa.String(16), primary_key=True),
        sa.Column("questions", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    for table in ("counts", "reviews", "unresolved"):
        op.drop_table(table)
