/**
 * Every scenario on many seeds under three policies, and the page that says how it went. The command line enters.
 */
@NullMarked
package dev.interlock.scenarios.results;

import org.jspecify.annotations.NullMarked;
