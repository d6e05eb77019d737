/** What is in order and what is not: rulebooks, routes, and the place Interlock runs in. One command a file. */
@NullMarked
package dev.interlock.cli.check;

import org.jspecify.annotations.NullMarked;
