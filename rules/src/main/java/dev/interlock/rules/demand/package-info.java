/**
 * Demand response: what a utility asks a site to draw less, from when until when, and what that is less than. The session keeps it; doors make
 * events of what was sent, and nothing here knows of HTTP.
 */
@NullMarked
package dev.interlock.rules.demand;

import org.jspecify.annotations.NullMarked;
