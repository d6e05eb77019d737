package dev.interlock.routes.audit;

import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.nio.file.Path;
import java.util.Optional;

/** Another process has the audit's file open. What it knows can be asked of that process. */
public final class AuditHeld extends AuditUnavailable {
    private final transient Optional<Holder> holder;

    AuditHeld(Path file, Optional<Holder> holder, Throwable cause) {
        super(sentence(file, holder), cause);
        this.holder = holder;
    }

    /** Where the process that holds it answers over HTTP, as far as it said. */
    public Optional<String> address() {
        return holder.flatMap(Holder::answersAt);
    }

    private static String sentence(Path file, Optional<Holder> holder) {
        return "The audit %s is held by %s. Ask it there, or stop that process first."
                .formatted(file, holder.map(Holder::words).orElse("another process, which left no note of itself"));
    }
}
