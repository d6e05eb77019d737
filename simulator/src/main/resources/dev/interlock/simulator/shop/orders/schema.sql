-- The shop's tables. Run at every start of the orders service; what is there stays.
SELECT pg_advisory_xact_lock(20260101);

CREATE TABLE IF NOT EXISTS product (
    id    integer        PRIMARY KEY,
    name  text           NOT NULL,
    price numeric(10, 2) NOT NULL
);

CREATE TABLE IF NOT EXISTS orders (
    id           bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id   text           NOT NULL UNIQUE,
    product      integer        NOT NULL REFERENCES product,
    quantity     integer        NOT NULL CHECK (quantity > 0),
    amount       numeric(12, 2) NOT NULL,
    taken_at     timestamptz    NOT NULL DEFAULT now(),
    fulfilled_at timestamptz
);

CREATE TABLE IF NOT EXISTS outbox (
    order_id bigint PRIMARY KEY REFERENCES orders
);

INSERT INTO product (id, name, price)
SELECT n, 'product ' || n, 10 + 3 * n FROM generate_series(1, 20) AS n
ON CONFLICT (id) DO NOTHING;
