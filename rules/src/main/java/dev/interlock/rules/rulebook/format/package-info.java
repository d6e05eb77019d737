/** Puts the blanks and line ends of rules in order, and nothing else. For the command line. */
@NullMarked
package dev.interlock.rules.rulebook.format;

import org.jspecify.annotations.NullMarked;
