/** What carries actions out: listed, and looked at before anything is sent. One command a file. */
@NullMarked
package dev.interlock.cli.actuators;

import org.jspecify.annotations.NullMarked;
