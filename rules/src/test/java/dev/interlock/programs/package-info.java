/**
 * What tests start of others and how a machine gets it, how much of a long test is tried, and what came of it all.
 * Tests of every room enter; the build calls the two programs {@code Bringing} and {@code BuildTally}.
 */
@NullMarked
package dev.interlock.programs;

import org.jspecify.annotations.NullMarked;
