package dev.interlock.cli.live;

import dev.interlock.cli.live.news.News;
import dev.interlock.cli.live.pane.Known;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.operator.ControlRoom;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;

/**
 * One refreshing screen. Only what changed is drawn, on the alternate screen, so that nothing flickers and the shell's
 * history is as it was when the screen is left.
 */
public final class Screen implements AutoCloseable {
    private static final long FRAME_MILLIS = 250;
    private static final Duration SILENCES = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final Attributes before;
    private final Display display;
    private final AtomicBoolean resized = new AtomicBoolean(true);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final boolean colours;
    private Size size = new Size(80, 24);

    private Screen(Terminal terminal, boolean colours) {
        this.terminal = terminal;
        this.colours = colours;
        this.before = terminal.enterRawMode();
        this.display = new Display(terminal, true);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_invisible);
        Signals.register("WINCH", () -> resized.set(true));
    }

    /** Takes the terminal; colours unless {@code NO_COLOR} is set. */
    public static Screen open(Map<String, String> environment) {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .nativeSignals(false)
                    .build();
            return new Screen(terminal, environment.getOrDefault("NO_COLOR", "").isEmpty());
        } catch (IOException | IllegalStateException notOne) {
            throw CommandFailure.unreachable("This terminal cannot be drawn on (%s). Add --headless for plain lines."
                    .formatted(notOne.getMessage()));
        }
    }

    /**
     * Draws until somebody presses q or the screen is closed from elsewhere.
     *
     * @param silences is asked beside the drawing, which never waits for the answer
     */
    public void show(ControlRoom room, News news, Supplier<List<Silence>> silences, String where, String operator) {
        Keys keys = new Keys(room, operator);
        ScreenWindow window = new ScreenWindow();
        NonBlockingReader reader = terminal.reader();
        try (LatestAnswer<List<Silence>> silent = LatestAnswer.every(SILENCES, silences, List.of())) {
            while (open.get()) {
                Known known = new Known(room.view(), news.latest(), silent.get(), where);
                draw(window, known);
                ScreenKey key = ScreenKey.read(reader, FRAME_MILLIS);
                if (key == ScreenKey.QUIT) {
                    return;
                }
                keys.press(key, known.view());
                window.press(key);
            }
        } catch (IOException gone) {
            open.set(false);
        }
    }

    private void draw(ScreenWindow window, Known known) {
        if (resized.getAndSet(false)) {
            Size now = terminal.getSize();
            size = new Size(Math.max(20, now.getColumns()), Math.max(2, now.getRows()));
            display.clear();
            display.resize(size.getRows(), size.getColumns());
        }
        // The display takes lines away from the list it is given while it scrolls.
        display.update(new ArrayList<>(window.rows(known, size, colours)), 0);
    }

    /** Gives the terminal back as it was. May be called from a shutdown hook, and more than once. */
    @Override
    public void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        terminal.puts(Capability.cursor_visible);
        terminal.puts(Capability.exit_ca_mode);
        terminal.setAttributes(before);
        terminal.flush();
    }
}
