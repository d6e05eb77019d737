package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.FreePort;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.shop.process.Address;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where each part of one shop listens: ports of the loopback, chosen once, so that a part comes back where it was. */
final class ShopPorts {
    private static final String HOST = "127.0.0.1";

    private final Map<Part, Integer> doors = new EnumMap<>(Part.class);
    private final Map<PartLink, Integer> wires = new LinkedHashMap<>();
    private final int queue = FreePort.find();

    ShopPorts() {
        for (Part part : Part.values()) {
            doors.put(part, FreePort.find());
        }
        PartLink.ALL.forEach(wire -> wires.put(wire, FreePort.find()));
    }

    Address door(Part part) {
        return new Address(HOST, Objects.requireNonNull(doors.get(part)));
    }

    Address queue() {
        return new Address(HOST, queue);
    }

    Address reach(PartLink wire) {
        return new Address(HOST, Objects.requireNonNull(wires.get(wire)));
    }

    /** All wires as the relay is told of them: the name of each, where it listens, and whom it calls. */
    String relayed() {
        return wires.keySet().stream()
                .map(wire -> "%s=%d>%s".formatted(wire.id(), reach(wire).port(), callee(wire.to())))
                .collect(Collectors.joining(";"));
    }

    private Address callee(Part part) {
        return part == Part.QUEUE ? queue() : door(part);
    }
}
