package dev.interlock.cli.live.progress;

import java.io.PrintWriter;

/** In a pipe: a line at the beginning, and again after 5 s, 10 s, 20 s and so on. */
final class ManyLinesProgress implements ProgressView {
    private static final long FIRST_SECONDS = 5;

    private final PrintWriter out;
    private long next = FIRST_SECONDS;

    ManyLinesProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(String what) {
        next = FIRST_SECONDS;
        out.println(what + " ...");
        out.flush();
    }

    @Override
    public void lasts(String what, long seconds) {
        if (seconds >= next) {
            next *= 2;
            out.println("%s ... %d s".formatted(what, seconds));
            out.flush();
        }
    }

    @Override
    public void ends(String what, long seconds) {
        // what comes next says it
    }
}
