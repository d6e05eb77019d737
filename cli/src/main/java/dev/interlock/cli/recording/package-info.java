/** Recordings, decided once more. Where a decision comes out otherwise, the difference is told. */
@NullMarked
package dev.interlock.cli.recording;

import org.jspecify.annotations.NullMarked;
