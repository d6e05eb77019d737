/**
 * Many runs of scenarios on all cores: what was played is kept, so that it goes on where it stopped, and merged into one report. The
 * command line enters.
 */
@NullMarked
package dev.interlock.scenarios.sweep;

import org.jspecify.annotations.NullMarked;
