package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.mapping.Placement;

/** A series, and what the mapping makes of it; its value and time may differ from one page to the next. */
record PlacedSeries(Series series, Placement placement) {}
