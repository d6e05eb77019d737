/** How answers look on a terminal and in a pipe: tables, colours, JSON. Every command prints through here. */
@NullMarked
package dev.interlock.cli.print;

import org.jspecify.annotations.NullMarked;
