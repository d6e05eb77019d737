/** Prometheus series: pages of text and how series become samples of devices. Only ingest routes and the Prometheus reader enter here. */
@NullMarked
package dev.interlock.routes.ingest.exposition;

import org.jspecify.annotations.NullMarked;
