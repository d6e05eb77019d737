/**
 * The life of a plan: judged, then refused, withheld, put before a person or sent, task by task, until telemetry has proved what it did. For the
 * loop, for whoever asks the planner, and for what takes tasks to agents; it knows none of them.
 */
@NullMarked
package dev.interlock.routes.plans;

import org.jspecify.annotations.NullMarked;
