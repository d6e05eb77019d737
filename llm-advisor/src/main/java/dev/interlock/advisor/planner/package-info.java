/**
 * The planner that asks a language model: it brings prompt, model and reader together and holds the conversation. Whoever
 * assembles a controller enters, by {@link dev.interlock.advisor.planner.Advisor#of}.
 */
@NullMarked
package dev.interlock.advisor.planner;

import org.jspecify.annotations.NullMarked;
