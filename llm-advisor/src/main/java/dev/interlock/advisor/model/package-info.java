/**
 * The way to a language model: its settings, one exchange with it, what that may cost, and recordings of it. LangChain4j
 * ends here; the planner next door enters with its own words and gets them back.
 */
@NullMarked
package dev.interlock.advisor.model;

import org.jspecify.annotations.NullMarked;
