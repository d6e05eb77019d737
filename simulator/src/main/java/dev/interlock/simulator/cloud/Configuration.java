package dev.interlock.simulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part is configured to be, what it was before, and what it really runs with. Not thread-safe. */
final class Configuration {
    /** A revision that ran for so long is one that has proved itself. */
    private static final Duration PROBATION = Duration.ofMinutes(10);

    private final List<Revision> history = new ArrayList<>();
    private Revision declared;
    private Revision good;
    private Instant since;
    private Map<String, String> actual;

    Configuration(Map<String, String> first, Instant now) {
        declared = new Revision(1, first);
        good = declared;
        history.add(declared);
        actual = declared.environment();
        since = now;
    }

    /** Declares a new revision: the present one with these changes. */
    void deploy(Map<String, String> changes, Instant now) {
        proven(now);
        adopt(new Revision(history.size() + 1, changed(declared.environment(), changes)), now);
        history.add(declared);
    }

    /** Goes back to a revision that was declared before; empty where there is none of this number. */
    Optional<Revision> rollBack(long number, Instant now) {
        proven(now);
        Optional<Revision> found =
                history.stream().filter(each -> each.number() == number).findFirst();
        found.ifPresent(revision -> adopt(revision, now));
        return found;
    }

    /** Changes what runs behind the back of what is declared. */
    void drift(String name, String value) {
        actual = changed(actual, Map.of(name, value));
    }

    /** Changes what is declared without a new revision, as a change of scale does. */
    void set(String name, String value) {
        declared = new Revision(declared.number(), changed(declared.environment(), Map.of(name, value)));
        actual = changed(actual, Map.of(name, value));
    }

    boolean drifted() {
        return !actual.equals(declared.environment());
    }

    int revision() {
        return declared.number();
    }

    int newestRevision() {
        return history.size();
    }

    /** The last revision that has proved itself. */
    int goodRevision(Instant now) {
        proven(now);
        return good.number();
    }

    /** What it runs with. */
    Map<String, String> actual() {
        return changed(actual, Map.of("SHOP_REVISION", "" + declared.number()));
    }

    private void adopt(Revision revision, Instant now) {
        declared = revision;
        actual = revision.environment();
        since = now;
    }

    private void proven(Instant now) {
        if (!now.isBefore(since.plus(PROBATION))) {
            good = declared;
        }
    }

    private static Map<String, String> changed(Map<String, String> environment, Map<String, String> changes) {
        Map<String, String> merged = new HashMap<>(environment);
        merged.putAll(changes);
        return Map.copyOf(merged);
    }
}
