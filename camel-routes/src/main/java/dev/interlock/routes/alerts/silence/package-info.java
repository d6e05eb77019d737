/** What people are not told of for a time, read from the audit and nowhere else. Telling reads it; whoever silences comes in here. */
@NullMarked
package dev.interlock.routes.alerts.silence;

import org.jspecify.annotations.NullMarked;
