package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a part that is a Java program of ours: a small heap, a quick start. */
public final class JavaProgram {
    /** Ctrl-C on a terminal reaches every process there; a part goes when its supervisor ends it, after the count. */
    private static final String DEAF_TO_CTRL_C = "trap '' INT; exec \"$@\"";

    /** From here on Java warns of what Netty and JCTools do, on the stream that is a part's log. */
    private static final int WARNS_OF_UNSAFE = 23;

    private JavaProgram() {}

    static List<String> of(Part part) {
        return of(mainClass(part), heapMegabytes(part));
    }

    /** The command line of any program on this class path. */
    public static List<String> of(String mainClass, int heapMegabytes) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                DEAF_TO_CTRL_C,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return command;
    }

    static String mainClass(Part part) {
        String shop = "dev.interlock.simulator.shop.";
        return switch (part) {
            case RELAY -> shop + "relay.Relay";
            case QUEUE -> shop + "queue.Broker";
            case ORDERS -> shop + "orders.OrderIntake";
            case FULFILMENT -> shop + "fulfilment.Fulfilment";
            case GATEWAY -> shop + "gateway.Gateway";
            case DATABASE, CACHE -> throw new IllegalArgumentException(part.id() + " is not a program of ours.");
        };
    }

    private static int heapMegabytes(Part part) {
        return part == Part.QUEUE ? 160 : 64;
    }
}
