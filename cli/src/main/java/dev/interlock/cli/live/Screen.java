package dev.interlock.cli.live;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.operator.ControlRoom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
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
        } catch (IOException notOne) {
            throw CommandFailure.unreachable("This terminal cannot be drawn on (%s). Add --headless for plain lines."
                    .formatted(notOne.getMessage()));
        }
    }

    /** Draws until somebody presses q or the screen is closed from elsewhere. */
    public void show(ControlRoom room, News news, String where, String operator) {
        Keys keys = new Keys(room, operator);
        NonBlockingReader reader = terminal.reader();
        try {
            while (open.get()) {
                draw(room, news, where);
                int key = reader.read(FRAME_MILLIS);
                if (key == 'q' || key == NonBlockingReader.EOF) {
                    return;
                }
                keys.press(key);
            }
        } catch (IOException gone) {
            open.set(false);
        }
    }

    private void draw(ControlRoom room, News news, String where) {
        if (resized.getAndSet(false)) {
            Size now = terminal.getSize();
            size = new Size(Math.max(20, now.getColumns()), Math.max(2, now.getRows()));
            display.clear();
            display.resize(size.getRows(), size.getColumns());
        }
        // The display takes lines away from the list it is given while it scrolls.
        List<AttributedString> lines = Frame.of(room.view(), news.latest(), where, size.getRows()).stream()
                .map(line -> line.in(size.getColumns(), colours))
                .collect(Collectors.toCollection(ArrayList::new));
        display.update(lines, 0);
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
