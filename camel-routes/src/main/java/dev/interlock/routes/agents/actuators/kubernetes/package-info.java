/** Workloads of a Kubernetes cluster, through its API server. Only the actuators enter. */
@NullMarked
package dev.interlock.routes.agents.actuators.kubernetes;

import org.jspecify.annotations.NullMarked;
