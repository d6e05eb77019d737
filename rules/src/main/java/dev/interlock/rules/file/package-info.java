/**
 * The files that people give: their text, their tables, and what is wrong with them by file and line; and how files are kept from
 * others. Whoever reads a file that somebody wrote, or writes one of its own, may enter.
 */
@NullMarked
package dev.interlock.rules.file;

import org.jspecify.annotations.NullMarked;
