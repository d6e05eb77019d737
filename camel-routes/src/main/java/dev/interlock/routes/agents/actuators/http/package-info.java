/** Devices that take HTTP requests, by templates of the site's own. Only the actuators enter. */
@NullMarked
package dev.interlock.routes.agents.actuators.http;

import org.jspecify.annotations.NullMarked;
