/** Asking the planner about what the rules cannot end, round after round, until the incident is over or a person has it. For the loop alone. */
@NullMarked
package dev.interlock.routes.planning;

import org.jspecify.annotations.NullMarked;
