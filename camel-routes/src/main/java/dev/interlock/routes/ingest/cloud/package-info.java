/** Machines that a cloud rents out, as its API or a file in its shape lists them: when to ask, what is kept of an answer, and what ended. Only their ingest routes enter here. */
@NullMarked
package dev.interlock.routes.ingest.cloud;

import org.jspecify.annotations.NullMarked;
