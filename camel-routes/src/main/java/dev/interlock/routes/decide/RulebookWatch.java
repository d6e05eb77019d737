package dev.interlock.routes.decide;

import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notices that a file of the rulebook was saved, and reads it anew. Compiling happens here, beside the loop. */
public final class RulebookWatch {
    private final Supplier<RulebookSource> files;
    private String seen;

    /** @param files reads the rulebook's files as they are now */
    public RulebookWatch(Supplier<RulebookSource> files, Rulebook inUse) {
        this.files = files;
        this.seen = inUse.hash();
    }

    /** The rulebook as it reads now, or null where no file changed since the last look. */
    public synchronized @Nullable Event changed() {
        RulebookSource source = files.get();
        String hash = source.hash();
        if (hash.equals(seen)) {
            return null;
        }
        seen = hash;
        return new Event.RulebookRead(Rulebook.load(source), "a saved file");
    }

    /** The rulebook as it reads now. */
    public synchronized Event read(String by) {
        RulebookSource source = files.get();
        seen = source.hash();
        return new Event.RulebookRead(Rulebook.load(source), by);
    }
}
