/** What can be set of the GPU fleet, under the names that its users know, and the limits that follow from it. */
@NullMarked
package dev.interlock.routes.fleet;

import org.jspecify.annotations.NullMarked;
