/** What a report says of a world, against the world itself. */
@NullMarked
package dev.interlock.scenarios.report;

import org.jspecify.annotations.NullMarked;
