"""Coupons and points that are applied to carts."""

from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE cart_coupons (
            id UUID NOT NULL,
            cart_id UUID NOT NULL,
            coupon_id UUID NOT NULL,
            code TEXT DEFAULT '' NOT NULL,
            issuance_id UUID,
            purchase_id UUID,
            note TEXT DEFAULT '' NOT NULL,
            apply_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_cart_coupons PRIMARY KEY (id),
            CONSTRAINT ck_cart_coupons_code CHECK ((code = '') = (issuance_id IS NOT NULL)),
            CONSTRAINT fk_cart_coupons_cart_id FOREIGN KEY(cart_id) REFERENCES carts (id),
            CONSTRAINT fk_cart_coupons_coupon_id FOREIGN KEY(coupon_id) REFERENCES coupons (id),
            CONSTRAINT fk_cart_coupons_issuance_id FOREIGN KEY(issuance_id) REFERENCES coupon_issuances (id),
            CONSTRAINT fk_cart_coupons_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases (id)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_cart_coupons_cart_id_coupon_id ON cart_coupons (cart_id, coupon_id)")
    op.execute("CREATE INDEX ix_cart_coupons_purchase_id ON cart_coupons (purchase_id) WHERE purchase_id IS NOT NULL")
    op.execute("""
        CREATE TABLE cart_points (
            id UUID NOT NULL,
            cart_id UUID NOT NULL,
            kind TEXT NOT NULL,
            points BIGINT NOT NULL,
            reason TEXT NOT NULL,
            purchase_id UUID,
            note TEXT DEFAULT '' NOT NULL,
            apply_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_cart_points PRIMARY KEY (id),
            CONSTRAINT ck_cart_points_kind CHECK (kind IN ('MILEAGE', 'COIN')),
            CONSTRAINT ck_cart_points_points CHECK (points >= 0),
            CONSTRAINT fk_cart_points_cart_id FOREIGN KEY(cart_id) REFERENCES carts (id),
            CONSTRAINT fk_cart_points_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases (id)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_cart_points_cart_id_kind ON cart_points (cart_id, kind)")
    op.execute("CREATE INDEX ix_cart_points_purchase_id ON cart_points (purchase_id) WHERE purchase_id IS NOT NULL")


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE cart_points")
    op.execute("DROP TABLE cart_coupons")
