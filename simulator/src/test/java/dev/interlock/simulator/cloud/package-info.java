/** The mini-cloud as its files describe it: in Docker Compose and in Kubernetes. */
@NullMarked
package dev.interlock.simulator.cloud;

import org.jspecify.annotations.NullMarked;
