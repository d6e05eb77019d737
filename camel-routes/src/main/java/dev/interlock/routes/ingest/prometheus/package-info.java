/** A real Prometheus server's HTTP API: the question and its answer. Only its ingest route enters here. */
@NullMarked
package dev.interlock.routes.ingest.prometheus;

import org.jspecify.annotations.NullMarked;
