package dev.interlock.routes.ingest.exposition;

import java.util.Map;

/** What tells series apart. */
record SeriesName(String name, Map<String, String> labels) {}
