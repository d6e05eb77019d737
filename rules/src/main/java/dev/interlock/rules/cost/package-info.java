/** What a fleet of GPUs costs, and whose costs they are: each dollar of the bill belongs to exactly one. A pure account; who measures and who keeps it stand elsewhere. */
@NullMarked
package dev.interlock.rules.cost;

import org.jspecify.annotations.NullMarked;
