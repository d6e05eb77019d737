/**
 * The mini-cloud: a shop of real processes that is measured, broken and repaired. Whoever serves or shows a world may enter;
 * the shop's own programs are in {@code simulator.shop}.
 */
@NullMarked
package dev.interlock.simulator.cloud;

import org.jspecify.annotations.NullMarked;
