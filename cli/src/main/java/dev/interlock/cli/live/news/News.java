package dev.interlock.cli.live.news;

import dev.interlock.routes.audit.entry.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The latest headlines. Safe for use by several threads. */
public final class News implements Consumer<Entry> {
    private static final int KEPT = 500;

    private final Narrator narrator = new Narrator();
    private final Deque<Headline> latest = new ArrayDeque<>();
    private final Consumer<Headline> listener;

    /** Passes each headline on as it is told. */
    public News(Consumer<Headline> listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void accept(Entry entry) {
        narrator.tell(entry).ifPresent(this::tell);
    }

    /** Passes on a headline that no entry is behind. */
    public synchronized void tell(Headline headline) {
        latest.addLast(headline);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
        listener.accept(headline);
    }

    /** The oldest first. */
    public synchronized List<Headline> latest() {
        return List.copyOf(latest);
    }
}
