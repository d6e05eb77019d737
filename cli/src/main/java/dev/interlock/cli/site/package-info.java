/** An operator's own folder: making one, looking at all of it, and playing what it says must be decided. For the command line. */
@NullMarked
package dev.interlock.cli.site;

import org.jspecify.annotations.NullMarked;
