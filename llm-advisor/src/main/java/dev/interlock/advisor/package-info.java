/**
 * The room that proposes and never acts: a planner is asked about what the rules do not know. Its answer is judged like
 * any other plan.
 */
@NullMarked
package dev.interlock.advisor;

import org.jspecify.annotations.NullMarked;
