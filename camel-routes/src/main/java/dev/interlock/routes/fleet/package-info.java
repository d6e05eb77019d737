/** The fleet of GPUs as the latest turn left it, and what can be set of it under the names that its users know. The exporter and the web read it. */
@NullMarked
package dev.interlock.routes.fleet;

import org.jspecify.annotations.NullMarked;
