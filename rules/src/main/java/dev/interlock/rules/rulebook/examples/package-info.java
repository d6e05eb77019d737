/** The two examples of each rule, run as a controller would, and the whole check of a rulebook. For the command line and the tests. */
@NullMarked
package dev.interlock.rules.rulebook.examples;

import org.jspecify.annotations.NullMarked;
