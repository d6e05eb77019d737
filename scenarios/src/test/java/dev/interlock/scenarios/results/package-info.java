/** The page of results, of runs made by hand and of one that is played. */
@NullMarked
package dev.interlock.scenarios.results;

import org.jspecify.annotations.NullMarked;
