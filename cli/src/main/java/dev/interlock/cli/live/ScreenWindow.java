package dev.interlock.cli.live;

import dev.interlock.cli.live.news.Headline;
import dev.interlock.cli.live.pane.Frame;
import dev.interlock.cli.live.pane.Ink;
import dev.interlock.cli.live.pane.Known;
import dev.interlock.cli.live.pane.ScreenLine;
import dev.interlock.cli.live.pane.ScreenView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;

/** The part of a view that a terminal has room for, between what stays in sight. For one thread. */
final class ScreenWindow {
    private static final ScreenLine KEYS =
            keys("q quit", "k kill switch", "a approve oldest", "Tab view", "↑ ↓ PgUp PgDn Home End");

    private final Scroll scroll = new Scroll();
    private ScreenView shown = ScreenView.OVERVIEW;
    private List<Headline> held = List.of();

    /** Moves it; whatever else a key does is not for the window. */
    void press(ScreenKey key) {
        switch (key) {
            case NEXT_VIEW -> turn(1);
            case PREVIOUS_VIEW -> turn(-1);
            case UP -> scroll.by(-1);
            case DOWN -> scroll.by(1);
            case PAGE_UP -> scroll.byPages(-1);
            case PAGE_DOWN -> scroll.byPages(1);
            case HOME -> scroll.toTop();
            case END -> scroll.toEnd();
            default -> {}
        }
    }

    private void turn(int steps) {
        shown = shown.further(steps);
        scroll.toTop();
    }

    /** The rows of the whole screen: as many as it has. News that come while somebody reads further down move nothing. */
    List<AttributedString> rows(Known known, Size size, boolean colours) {
        if (scroll.atTop()) {
            held = known.news();
        }
        Frame frame = Frame.of(known.with(held), shown);
        int width = size.getColumns();
        List<AttributedString> head = frame.head().stream()
                .flatMap(line -> line.rows(width, colours).stream())
                .toList();
        List<AttributedString> above = first(head, size.getRows() / 3);
        List<AttributedString> below = first(KEYS.rows(width, colours), size.getRows() / 5);
        int height = Math.max(0, size.getRows() - above.size() - 1 - below.size());

        List<Supplier<List<AttributedString>>> lines = new ArrayList<>();
        // What has no room at the top is not lost: it is the first that scrolls.
        head.stream().skip(above.size()).forEach(row -> lines.add(() -> List.of(row)));
        frame.body().forEach(line -> lines.add(() -> line.get().rows(width, colours)));
        List<AttributedString> body = scroll.rows(lines, height);

        List<AttributedString> screen = new ArrayList<>(above);
        screen.add(views(width, colours));
        screen.addAll(body);
        while (screen.size() < size.getRows() - below.size()) {
            screen.add(AttributedString.EMPTY);
        }
        screen.addAll(below);
        return screen.subList(screen.size() - size.getRows(), screen.size());
    }

    private static List<AttributedString> first(List<AttributedString> rows, int most) {
        return rows.subList(0, Math.min(rows.size(), Math.max(1, most)));
    }

    /** All views and the place in this one, or only these where there is no room for more. */
    private AttributedString views(int width, boolean colours) {
        ScreenLine all = new ScreenLine();
        for (ScreenView each : ScreenView.values()) {
            all.add(each == shown ? Ink.ALARM : Ink.FAINT, " " + each.title() + " ");
        }
        List<AttributedString> rows = all.add(Ink.FAINT, "  " + scroll.place()).rows(width, colours);
        return rows.size() == 1
                ? rows.get(0)
                : ScreenLine.of(Ink.ALARM, " " + shown.title() + " ")
                        .add(Ink.FAINT, "  " + scroll.place())
                        .rows(width, colours)
                        .get(0);
    }

    private static ScreenLine keys(String... each) {
        ScreenLine line = new ScreenLine().hanging(0);
        for (String key : each) {
            line.addWhole(Ink.FAINT, key).add(Ink.FAINT, "  ");
        }
        return line;
    }
}
