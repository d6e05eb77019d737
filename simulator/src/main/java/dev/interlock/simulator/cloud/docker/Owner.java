package dev.interlock.simulator.cloud.docker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that a shop's containers belong to, as their label says it: its host, its id and when it began. Containers do
 * not end with whoever started them, so that a start looks for those whose owner is gone.
 */
record Owner(String host, long process, Instant began) {
    static Owner ofThisProcess() {
        return of(ProcessHandle.current());
    }

    /** What a label says; empty where it says nothing, as for a shop that a person has started. */
    static Optional<Owner> read(String label) {
        String[] words = label.split(" ", -1);
        return words.length == 3 && words[1].matches("\\d{1,18}") && words[2].matches("\\d{4}-[0-9T:.-]+Z")
                ? Optional.of(new Owner(words[0], Long.parseLong(words[1]), Instant.parse(words[2])))
                : Optional.empty();
    }

    /** It ran on this host, and does no more. Of another host nothing is known. */
    boolean gone() {
        return host.equals(thisHost())
                && ProcessHandle.of(process).map(Owner::of).filter(this::equals).isEmpty();
    }

    /** As the label says it. */
    @Override
    public String toString() {
        return "%s %d %s".formatted(host, process, began);
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                thisHost(), process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException nameless) {
            return "unnamed";
        }
    }
}
