/**
 * The devices that exist, as the doors know them: listed in a file, given by a simulated world, or discovered from what
 * sources show. The assembly puts it together; doors ask it for every message, and the web shows it.
 */
@NullMarked
package dev.interlock.routes.ingest.inventory;

import org.jspecify.annotations.NullMarked;
