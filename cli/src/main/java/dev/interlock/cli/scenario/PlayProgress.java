package dev.interlock.cli.scenario;

import dev.interlock.cli.settings.ThisProcess;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;

/** How much of a scenario has been played, on a terminal as one line that is written over, and nowhere else. */
public final class PlayProgress implements Consumer<Duration>, AutoCloseable {
    private static final String OVER = "\r\u001b[K";

    private final String name;
    private final Duration whole;
    private final PrintWriter out;
    private final boolean shown;
    private long percent = -1;

    private PlayProgress(String name, Duration whole, PrintWriter out, boolean shown) {
        this.name = name;
        this.whole = whole;
        this.out = out;
        this.shown = shown;
    }

    public static PlayProgress of(String name, Duration whole, PrintWriter out) {
        return new PlayProgress(name, whole, out, ThisProcess.onTerminal());
    }

    /** @param left how much of it is ahead */
    @Override
    public void accept(Duration left) {
        long now = 100 - 100 * left.toMillis() / Math.max(1, whole.toMillis());
        if (shown && now != percent) {
            percent = now;
            out.print("%s%s: %d %% played ...".formatted(OVER, name, now));
            out.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            out.print(OVER);
            out.flush();
        }
    }
}
