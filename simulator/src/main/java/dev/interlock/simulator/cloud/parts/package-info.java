/**
 * The parts of the mini-cloud as they run, whatever runs them: services, their stores, their network and their log. For the cloud, its faults
 * and what measures it.
 */
@NullMarked
package dev.interlock.simulator.cloud.parts;

import org.jspecify.annotations.NullMarked;
