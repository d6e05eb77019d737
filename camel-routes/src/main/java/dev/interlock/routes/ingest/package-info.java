/** Telemetry at the door: checks every byte from outside once and hands on samples. Only routes enter here. */
@NullMarked
package dev.interlock.routes.ingest;

import org.jspecify.annotations.NullMarked;
