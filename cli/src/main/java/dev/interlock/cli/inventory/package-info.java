/** The devices a controller knows: listed, saved to a file, and the file checked. One command a file. */
@NullMarked
package dev.interlock.cli.inventory;

import org.jspecify.annotations.NullMarked;
