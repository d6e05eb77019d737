package dev.interlock.routes.loop;

import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notices that a file of the rulebook was saved, and reads it anew. Compiling happens here, beside the loop. */
public final class RulebookWatch {
    private final Supplier<RulebookSource> files;
    /** The hash of what was read last, or why it could not be read. */
    private String seen;

    /** @param files reads the rulebook's files as they are now */
    public RulebookWatch(Supplier<RulebookSource> files, Rulebook inUse) {
        this.files = files;
        this.seen = inUse.hash();
    }

    /** The rulebook as it reads now, or null where nothing changed since the last look. */
    public synchronized @Nullable Event changed() {
        try {
            RulebookSource source = files.get();
            return isNew(source.hash()) ? new Event.RulebookRead(Rulebook.load(source), "a saved file") : null;
        } catch (UncheckedIOException unreadable) {
            String sentence = String.valueOf(unreadable.getMessage());
            return isNew(sentence) ? new Event.RulebookRead(rejected(sentence), "a saved file") : null;
        }
    }

    /** The rulebook as it reads now. */
    public synchronized Event read(String by) {
        try {
            RulebookSource source = files.get();
            seen = source.hash();
            return new Event.RulebookRead(Rulebook.load(source), by);
        } catch (UncheckedIOException unreadable) {
            return new Event.RulebookRead(rejected(String.valueOf(unreadable.getMessage())), by);
        }
    }

    private boolean isNew(String now) {
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private static Loading rejected(String sentence) {
        return new Loading.Rejected(List.of(new RulebookFault("rulebooks", 0, "", sentence)));
    }
}
