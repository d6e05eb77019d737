/**
 * The world's doors over HTTP and the hand that paces it on a real clock. Only whoever assembles a server enters.
 */
@NullMarked
package dev.interlock.simulator.door;

import org.jspecify.annotations.NullMarked;
