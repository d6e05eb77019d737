/**
 * The files that people give: their text, their tables, and what is wrong with them by file and line. Whoever reads a file that
 * somebody wrote may enter.
 */
@NullMarked
package dev.interlock.rules.file;

import org.jspecify.annotations.NullMarked;
