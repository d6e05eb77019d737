/** The page of a report: whole, offline, and safe whatever names say. */
@NullMarked
package dev.interlock.scenarios.html;

import org.jspecify.annotations.NullMarked;
