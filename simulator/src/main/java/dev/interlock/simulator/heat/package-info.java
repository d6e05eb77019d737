/**
 * Air and heat: racks, recirculation in a zone, cooling units. The world advances it; it knows watts and degrees only.
 */
@NullMarked
package dev.interlock.simulator.heat;

import org.jspecify.annotations.NullMarked;
