/**
 * Whether a controller lasts: a fleet is watched for simulated weeks by a process that is killed now and then. The command line enters by
 * {@link FleetMonth}.
 */
@NullMarked
package dev.interlock.scenarios.month;

import org.jspecify.annotations.NullMarked;
