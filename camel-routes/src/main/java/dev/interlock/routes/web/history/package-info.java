/** How figures went over the last hour, kept in memory for charts. It reads what the controller knew after a turn, and nothing reads it but the web. */
@NullMarked
package dev.interlock.routes.web.history;

import org.jspecify.annotations.NullMarked;
