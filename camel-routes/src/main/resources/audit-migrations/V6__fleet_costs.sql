-- What a fleet of GPUs costs, and what its GPUs were used for. Not chained: figures that are added up, and no decision.

-- By the hour, or by the day once hours have grown old: each machine, who has its GPUs, and what for.
CREATE TABLE fleet_costs (
  starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
  hours INTEGER NOT NULL,
  machine VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  provider VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  team VARCHAR NOT NULL,
  holder VARCHAR NOT NULL,
  job VARCHAR NOT NULL,
  used_as VARCHAR NOT NULL,
  nanodollars BIGINT NOT NULL,
  gpu_millis BIGINT NOT NULL,
  unpriced_millis BIGINT NOT NULL
);
CREATE INDEX fleet_costs_by_time ON fleet_costs (starts_at);

-- By the day: each GPU and who had it. What was never measured is NULL.
CREATE TABLE gpu_days (
  on_day DATE NOT NULL,
  gpu VARCHAR NOT NULL,
  machine VARCHAR NOT NULL,
  provider VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  team VARCHAR NOT NULL,
  holder VARCHAR NOT NULL,
  job VARCHAR NOT NULL,
  active_millis BIGINT NOT NULL,
  held_millis BIGINT NOT NULL,
  parked_millis BIGINT NOT NULL,
  idle_millis BIGINT NOT NULL,
  unmeasured_millis BIGINT NOT NULL,
  utilization_millis DOUBLE PRECISION NOT NULL,
  measured_millis BIGINT NOT NULL,
  busiest_percent DOUBLE PRECISION,
  peak_memory_mib DOUBLE PRECISION,
  memory_total_mib DOUBLE PRECISION,
  watt_millis DOUBLE PRECISION NOT NULL,
  powered_millis BIGINT NOT NULL,
  nanodollars BIGINT NOT NULL
);
CREATE INDEX gpu_days_by_day ON gpu_days (on_day);

-- By the day: how long all GPUs of a machine did nothing together.
CREATE TABLE machine_days (
  on_day DATE NOT NULL,
  machine VARCHAR NOT NULL,
  idle_millis BIGINT NOT NULL,
  unused_millis BIGINT NOT NULL,
  divided BOOLEAN NOT NULL
);
CREATE INDEX machine_days_by_day ON machine_days (on_day);

-- Up to when the costs are kept; what follows is charged when the fleet is looked at again.
CREATE TABLE fleet_account (
  id BIGINT PRIMARY KEY,
  kept_until TIMESTAMP WITH TIME ZONE NOT NULL
);
