-- How often all GPUs of a machine began to be idle on a day. Nobody counted before: as often as may have been, once in each of its minutes.
ALTER TABLE machine_days ADD COLUMN pauses BIGINT DEFAULT 0 NOT NULL;
UPDATE machine_days SET pauses = idle_millis / 60000;
