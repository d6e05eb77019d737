package dev.interlock.simulator.fleet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the provider's API says of the fleet, in the shapes of Lambda Cloud API 1.10. Its secrets are made up. */
final class ListedInstances {
    private static final String TYPE = "gpu_8x_h100_sxm5";
    private static final int CENTS_AN_HOUR = 2392;

    private ListedInstances() {}

    /** {@code GET /api/v1/instances}. */
    static String instances(SimulatedFleet fleet) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        fleet.nodes().forEach(node -> instance(data.addObject(), node));
        return answer.toString();
    }

    /** {@code GET /api/v1/instance-types}. */
    static String types() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode type = answer.putObject("data").putObject(TYPE);
        type(type.putObject("instance_type"));
        type.putArray("regions_with_capacity_available");
        return answer.toString();
    }

    private static void instance(ObjectNode instance, FleetNode node) {
        instance.put("id", node.id()).put("name", node.name()).put("hostname", node.name());
        instance.put("status", "active").put("ip", "198.51.100.2").put("private_ip", "10.0.2.100");
        instance.putArray("ssh_key_names").add("fleet");
        instance.putArray("file_system_names");
        instance.putObject("region").put("name", "us-west-1").put("description", "California, USA");
        type(instance.putObject("instance_type"));
        instance.put("jupyter_token", "made-up").put("jupyter_url", "https://localhost/?token=made-up");
        ObjectNode actions = instance.putObject("actions");
        for (String action : new String[] {"migrate", "rebuild", "restart", "cold_reboot", "terminate"}) {
            actions.putObject(action).put("available", true);
        }
    }

    private static void type(ObjectNode type) {
        type.put("name", TYPE).put("description", "8x H100 (80 GB SXM5)").put("gpu_description", "H100 (80 GB SXM5)");
        type.put("price_cents_per_hour", CENTS_AN_HOUR);
        type.putObject("specs")
                .put("vcpus", 208)
                .put("memory_gib", 1800)
                .put("storage_gib", 24780)
                .put("gpus", 8);
    }
}
