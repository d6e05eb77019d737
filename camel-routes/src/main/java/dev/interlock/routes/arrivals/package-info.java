/**
 * What has arrived at the doors and since when it waits, so that Interlock's own lag is never taken for silence. The doors say what
 * arrives; the decision loop asks.
 */
@NullMarked
package dev.interlock.routes.arrivals;

import org.jspecify.annotations.NullMarked;
