package dev.interlock.routes.reload;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people what became of their route files: in the log at once, in the audit as soon as that can be written. */
final class Told {
    private static final Logger LOG = LoggerFactory.getLogger("interlock.routes");

    private final Consumer<List<Entry>> record;
    private final InstantSource clock;
    private final List<Entry> unrecorded = new ArrayList<>();

    Told(Consumer<List<Entry>> record, InstantSource clock) {
        this.record = record;
        this.clock = clock;
    }

    void tell(RouteNews news) {
        if (news.became() == RouteNews.Became.REFUSED) {
            LOG.warn("{}", news.sentence());
        } else {
            LOG.info("{}", news.sentence());
        }
        unrecorded.add(news.at(clock.instant()));
        write();
    }

    /** Writes what could not be written before. */
    void write() {
        if (unrecorded.isEmpty()) {
            return;
        }
        try {
            record.accept(List.copyOf(unrecorded));
            unrecorded.clear();
        } catch (AuditUnavailable later) {
            LOG.warn("What became of a route file is not in the audit yet. {}", later.getMessage());
        }
    }
}
