/** Alerts that somebody else's monitoring raised, as the state of devices. Only the ingest routes and the door enter here. */
@NullMarked
package dev.interlock.routes.ingest.alerts;

import org.jspecify.annotations.NullMarked;
