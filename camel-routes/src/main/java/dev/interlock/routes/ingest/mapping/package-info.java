/** The mapping file: which metrics exist, what is plausible, and how other systems' names become ours. Only the door's readers enter here. */
@NullMarked
package dev.interlock.routes.ingest.mapping;

import org.jspecify.annotations.NullMarked;
