/**
 * What a model is told: the operators' prompt file, filled from a question. Whatever comes from outside is turned into
 * quoted data here; only the planner enters.
 */
@NullMarked
package dev.interlock.advisor.prompt;

import org.jspecify.annotations.NullMarked;
