/** What {@code nvidia-smi -q -x} says of the GPUs of a host without an exporter. Only its ingest route enters here. */
@NullMarked
package dev.interlock.routes.ingest.smi;

import org.jspecify.annotations.NullMarked;
