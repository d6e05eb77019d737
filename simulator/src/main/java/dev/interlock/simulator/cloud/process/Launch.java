package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.Follow;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Starts the process of a part, with its output brought into the log book. */
final class Launch {
    private static final long READ_MILLIS = 1_000;

    private final ShopPorts ports;
    private final Stores stores;
    private final LogBook logs;
    private final Map<Part, Thread> readers = new ConcurrentHashMap<>();

    Launch(ShopPorts ports, Stores stores, LogBook logs) {
        this.ports = ports;
        this.stores = stores;
        this.logs = logs;
    }

    ProcessHandle start(Part part, Map<String, String> environment) {
        int port = ports.door(part).port();
        return switch (part) {
            case DATABASE -> stores.database(port);
            case CACHE -> followed(part, stores.cache(port));
            case QUEUE, RELAY, ORDERS, FULFILMENT, GATEWAY -> program(part, port, environment);
        };
    }

    /** What the part wrote last, once all that an ended process has written is read. */
    String lastWords(Part part) {
        Thread reader = readers.get(part);
        try {
            if (reader != null) {
                reader.join(READ_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return logs.lastOf(part).orElse("none.");
    }

    private ProcessHandle followed(Part part, Process process) {
        readers.put(part, Follow.lines(part, process, logs));
        return process.toHandle();
    }

    private ProcessHandle program(Part part, int port, Map<String, String> environment) {
        ProcessBuilder program = new ProcessBuilder(JavaProgram.of(part)).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("SHOP_"));
        program.environment().putAll(environment);
        program.environment().put("SHOP_SERVICE", part.id());
        program.environment().put("SHOP_PORT", "" + port);
        program.environment().put("SHOP_DIES_WITH_PARENT", "true");
        try {
            return followed(part, program.start());
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "'%s' cannot be started (%s). Look whether this machine can start more programs."
                            .formatted(part.id(), cannot.getMessage()),
                    cannot);
        }
    }
}
