/** Recordings, decided once more, and other rulebooks judged by them. One command a file. */
@NullMarked
package dev.interlock.cli.recording;

import org.jspecify.annotations.NullMarked;
