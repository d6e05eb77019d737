/**
 * Programs of others that tests start: which they are, how a machine gets them, and what was left out for want of them.
 * Tests of every room enter; the build calls the two programs {@code Bringing} and {@code BuildTally}.
 */
@NullMarked
package dev.interlock.programs;

import org.jspecify.annotations.NullMarked;
