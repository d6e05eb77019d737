package dev.interlock.simulator.cloud.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part is configured to be, what it was before, and what it really runs with. Thread-safe. */
final class Configuration {
    /** A revision that ran for so long is one that has proved itself. */
    private static final Duration PROBATION = Duration.ofMinutes(10);

    private final List<Revision> history = new ArrayList<>();
    private Revision declared;
    private int good;
    private Instant since;
    private Map<String, String> actual;

    Configuration(Map<String, String> first, Instant now) {
        declared = new Revision(1, first);
        good = declared.number();
        history.add(declared);
        actual = declared.environment();
        since = now;
    }

    /** Declares a new revision: the present one with these changes. */
    synchronized void deploy(Map<String, String> changes, Instant now) {
        proven(now);
        adopt(new Revision(history.size() + 1, changed(declared.environment(), changes)), now);
        history.add(declared);
    }

    /** Goes back to a revision that was declared before; empty where there is none of this number. */
    synchronized Optional<Revision> rollBack(long number, Instant now) {
        proven(now);
        Optional<Revision> found =
                history.stream().filter(each -> each.number() == number).findFirst();
        found.ifPresent(revision -> adopt(revision, now));
        return found;
    }

    /** Changes what runs behind the back of what is declared. */
    synchronized void drift(String name, String value) {
        actual = changed(actual, Map.of(name, value));
    }

    /** Changes what the present revision declares, as a change of scale does. */
    synchronized void set(String name, String value) {
        declared = new Revision(declared.number(), changed(declared.environment(), Map.of(name, value)));
        history.set(declared.number() - 1, declared);
        actual = changed(actual, Map.of(name, value));
    }

    synchronized boolean drifted() {
        return !actual.equals(declared.environment());
    }

    synchronized int revision() {
        return declared.number();
    }

    synchronized int newestRevision() {
        return history.size();
    }

    /** The last revision that has proved itself. */
    synchronized int goodRevision(Instant now) {
        proven(now);
        return good;
    }

    /** What it runs with. */
    synchronized Map<String, String> actual() {
        return changed(actual, Map.of("SHOP_REVISION", "" + declared.number()));
    }

    private void adopt(Revision revision, Instant now) {
        declared = revision;
        actual = revision.environment();
        since = now;
    }

    private void proven(Instant now) {
        if (!now.isBefore(since.plus(PROBATION))) {
            good = declared.number();
        }
    }

    private static Map<String, String> changed(Map<String, String> environment, Map<String, String> changes) {
        Map<String, String> merged = new HashMap<>(environment);
        merged.putAll(changes);
        return Map.copyOf(merged);
    }
}
