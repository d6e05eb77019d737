package dev.interlock.cli.live;

import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;

/** The part of a view that a terminal has room for, and how it is moved. For one thread. */
final class ScreenWindow {
    private static final ScreenLine KEYS = keys(
            "q quit", "k kill switch", "a approve the oldest", "Tab view", "↑↓ PgUp PgDn Home End");

    private ScreenView shown = ScreenView.OVERVIEW;
    private int top;
    private int height = 1;
    private List<Headline> held = List.of();

    /** Moves it; whatever else a key does is not for the window. */
    void press(ScreenKey key) {
        switch (key) {
            case NEXT_VIEW -> turn(1);
            case PREVIOUS_VIEW -> turn(-1);
            case UP -> top--;
            case DOWN -> top++;
            case PAGE_UP -> top -= height;
            case PAGE_DOWN -> top += height;
            case HOME -> top = 0;
            case END -> top = Integer.MAX_VALUE / 2;
            default -> {}
        }
        top = Math.max(0, top);
    }

    private void turn(int steps) {
        shown = shown.further(steps);
        top = 0;
    }

    /** The rows of the whole screen: as many as it has. News that come while somebody reads further down move nothing. */
    List<AttributedString> rows(Known known, Size size, boolean colours) {
        if (top == 0) {
            held = known.news();
        }
        Frame frame = Frame.of(known.with(held), shown);
        List<AttributedString> head = rows(frame.head(), size, colours);
        List<AttributedString> body = new ArrayList<>(rows(frame.body(), size, colours));
        List<AttributedString> keys = KEYS.rows(size.getColumns(), colours);
        int most = Math.max(1, size.getRows() / 3);
        // What has no room at the top is not lost: it is the first that scrolls.
        body.addAll(0, head.subList(Math.min(most, head.size()), head.size()));
        List<AttributedString> screen = new ArrayList<>(head.subList(0, Math.min(most, head.size())));
        List<AttributedString> below =
                keys.subList(0, Math.min(keys.size(), Math.max(1, Math.min(size.getRows() / 5, size.getRows() - 3))));
        height = Math.max(0, size.getRows() - screen.size() - 1 - below.size());
        top = Math.max(0, Math.min(top, body.size() - height));
        int end = Math.min(body.size(), top + height);
        screen.add(views(end, body.size()).rows(size.getColumns(), colours).get(0));
        screen.addAll(body.subList(Math.min(top, end), end));
        while (screen.size() < size.getRows() - below.size()) {
            screen.add(AttributedString.EMPTY);
        }
        screen.addAll(below);
        return screen.size() <= size.getRows()
                ? screen
                : screen.subList(screen.size() - size.getRows(), screen.size());
    }

    private static List<AttributedString> rows(List<ScreenLine> lines, Size size, boolean colours) {
        return lines.stream()
                .flatMap(line -> line.rows(size.getColumns(), colours).stream())
                .toList();
    }

    private ScreenLine views(int end, int all) {
        ScreenLine line = new ScreenLine();
        for (ScreenView each : ScreenView.values()) {
            line.add(each == shown ? Ink.ALARM : Ink.FAINT, " " + each.title() + " ");
        }
        return all <= height ? line : line.addWhole(Ink.FAINT, "  %d to %d of %d".formatted(top + 1, end, all));
    }

    private static ScreenLine keys(String... each) {
        ScreenLine line = new ScreenLine().hanging(0);
        for (String key : each) {
            line.addWhole(Ink.FAINT, key).add("  ");
        }
        return line;
    }
}
