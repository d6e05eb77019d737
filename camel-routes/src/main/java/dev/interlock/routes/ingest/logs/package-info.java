/** Log lines that are asked for rather than pushed: of a world's own door, or of Loki. Only the ingest routes enter. */
@NullMarked
package dev.interlock.routes.ingest.logs;

import org.jspecify.annotations.NullMarked;
