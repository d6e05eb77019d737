/**
 * A running controller, as the command line sees it: over its HTTP interface and nothing else. Commands that look at or
 * change a running controller come through here.
 */
@NullMarked
package dev.interlock.cli.remote;

import org.jspecify.annotations.NullMarked;
