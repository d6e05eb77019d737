/** What the fleet does, as a page for Prometheus on a listener of its own, which can change nothing. The assembly starts it; nobody else enters. */
@NullMarked
package dev.interlock.routes.exporter;

import org.jspecify.annotations.NullMarked;
