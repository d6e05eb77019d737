/** What the fleet costs, kept over restarts for as long as the operator wants it. The exporter and the web read it; a route makes it look at the fleet. */
@NullMarked
package dev.interlock.routes.costs;

import org.jspecify.annotations.NullMarked;
