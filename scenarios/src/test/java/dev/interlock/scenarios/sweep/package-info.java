/** Many runs: played, kept, gone on with, and merged. */
@NullMarked
package dev.interlock.scenarios.sweep;

import org.jspecify.annotations.NullMarked;
