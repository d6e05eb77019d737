package dev.interlock.simulator.fleet;

import java.util.List;

/**
 * A rented machine and what runs on each of its GPUs.
 *
 * @param id the provider's id of it
 * @param hostLabel how its exporter writes the label of its name: newer ones {@code hostname}, older ones {@code Hostname}
 */
record FleetNode(String name, String id, String hostLabel, List<GpuWork> work) {
    FleetNode {
        work = List.copyOf(work);
    }
}
