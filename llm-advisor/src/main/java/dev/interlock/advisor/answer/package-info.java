/**
 * What a model answers: the schema that it is asked to follow, and the strict reader that takes nothing on trust. Text
 * comes in, a proposal or every reason against it goes out; only the planner enters.
 */
@NullMarked
package dev.interlock.advisor.answer;

import org.jspecify.annotations.NullMarked;
