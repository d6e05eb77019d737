/** A request that was read and checked, and what goes back to its caller. For the endpoints and their guards. */
@NullMarked
package dev.interlock.routes.web.http;

import org.jspecify.annotations.NullMarked;
