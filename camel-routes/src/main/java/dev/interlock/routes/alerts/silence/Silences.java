package dev.interlock.routes.alerts.silence;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.audit.entry.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets people not be told of something for a time. It is a row of the audit, which telling reads; no rule, no gate and no switch
 * knows of it. Thread-safe.
 */
public final class Silences {
    private static final int MOST = 100;

    private final Audit audit;
    private final Consumer<List<Entry>> recorder;
    private final InstantSource clock;

    /** @param clock the controller's */
    public Silences(Audit audit, Consumer<List<Entry>> recorder, InstantSource clock) {
        this.audit = audit;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Begins one, now.
     *
     * @param lasts from now
     * @throws IllegalArgumentException it would last for no time or too long, or there are too many
     */
    public synchronized Silence begin(Silenced what, Duration lasts, String reason, String by) {
        Instant now = clock.instant();
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(Silence.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A silence lasts for at most %d hours, and for some time. Say until when."
                            .formatted(Silence.LONGEST.toHours()));
        }
        if (on().size() >= MOST) {
            throw new IllegalArgumentException(
                    "%d silences are on already. End one, or name more with one pattern.".formatted(MOST));
        }
        record(what, by, Act.SILENCE, what.subject(), now.plus(lasts).toString(), reason);
        return all().stream()
                .filter(each -> each.what().equals(what) && each.by().equals(by))
                .findFirst()
                .orElseThrow();
    }

    /** Ends one before its time; empty where no such one is on. */
    public synchronized Optional<Silence> end(long id, String by) {
        Optional<Silence> found = on().stream().filter(each -> each.id() == id).findFirst();
        found.map(Silence::what)
                .ifPresent(what -> record(what, by, Act.END_SILENCE, Long.toString(id), what.subject(), null));
        return found;
    }

    private void record(Silenced what, String by, String act, String subject, String setting, @Nullable String reason) {
        Origin now = Origin.at(clock.instant());
        Origin origin = what.kind() == Silenced.Kind.INCIDENT ? now.incident(what.name()) : now;
        recorder.accept(List.of(new OperatorActEntry(origin, by, act, subject, setting, reason)));
    }

    /** Those that last, the newest first. */
    public List<Silence> on() {
        return on(audit, clock.instant());
    }

    /** Those that last at this moment, by this record. */
    public static List<Silence> on(Audit audit, Instant now) {
        return all(audit, now).stream().filter(each -> each.isOn(now)).toList();
    }

    /** Those that began within the longest time that one may last, over or not; the newest first. */
    public List<Silence> all() {
        return all(audit, clock.instant());
    }

    private static List<Silence> all(Audit audit, Instant now) {
        return audit.show("read what is silent", handle -> Silence.all(handle, now));
    }
}
