/**
 * When and where waiting jobs run: the more important first, on racks that have room for their GPUs, heat and power. Rules
 * enter here with the figures, and get the jobs of one plan.
 */
@NullMarked
package dev.interlock.rules.placing;

import org.jspecify.annotations.NullMarked;
