package dev.interlock.cli.live.progress;

import dev.interlock.rules.contract.VisibleText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** On a terminal: one line that is written over. What took some seconds stays to be read. */
final class OneLineProgress implements ProgressView {
    private static final String OVER = "\r\u001b[K";
    private static final long WORTH_READING_SECONDS = 3;

    private final PrintWriter out;
    private String shown = "";

    OneLineProgress(PrintWriter out) {
        this.out = out;
    }

    /** On the process's own, past all that makes what others wrote visible: the line is written over. */
    static OneLineProgress onTerminal() {
        return new OneLineProgress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    @Override
    public void begins(String what) {
        write(what + " ...");
    }

    @Override
    public void lasts(String what, long seconds) {
        write(seconds < 1 ? what + " ..." : "%s ... %d s".formatted(what, seconds));
    }

    @Override
    public void ends(String what, long seconds) {
        write(seconds < WORTH_READING_SECONDS ? "" : "%s: %d s%n".formatted(what, seconds));
    }

    private void write(String text) {
        if (!text.equals(shown)) {
            shown = text;
            out.print(OVER + VisibleText.of(text));
            out.flush();
        }
    }
}
