/**
 * What stands where: racks, zones, cooling units and the power tree, as indices and as an inventory. Every part of the
 * world may enter; nothing here changes once it is built.
 */
@NullMarked
package dev.interlock.simulator.layout;

import org.jspecify.annotations.NullMarked;
