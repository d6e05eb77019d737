/** Recordings, decided once more. */
@NullMarked
package dev.interlock.cli.recording;

import org.jspecify.annotations.NullMarked;
