package dev.interlock.cli.live;

import java.io.IOException;
import java.util.Map;
import org.jline.utils.NonBlockingReader;

/** A key, however a terminal names it. */
enum ScreenKey {
    QUIT,
    KILL_SWITCH,
    APPROVE,
    NEXT_VIEW,
    PREVIOUS_VIEW,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    HOME,
    END,
    /** None was pressed, or one that does nothing. */
    NONE;

    private static final int ESCAPE = 27;
    /** The rest of a key's name comes at once. */
    private static final long REST_MILLIS = 50;

    private static final Map<Integer, ScreenKey> PLAIN = Map.of(
            (int) 'q',
            QUIT,
            NonBlockingReader.EOF,
            QUIT,
            (int) 'k',
            KILL_SWITCH,
            (int) 'a',
            APPROVE,
            (int) '\t',
            NEXT_VIEW,
            (int) ' ',
            PAGE_DOWN);
    private static final Map<String, ScreenKey> NAMED = Map.ofEntries(
            Map.entry("A", UP),
            Map.entry("B", DOWN),
            Map.entry("C", NEXT_VIEW),
            Map.entry("D", PREVIOUS_VIEW),
            Map.entry("Z", PREVIOUS_VIEW),
            Map.entry("H", HOME),
            Map.entry("F", END),
            Map.entry("1~", HOME),
            Map.entry("7~", HOME),
            Map.entry("4~", END),
            Map.entry("8~", END),
            Map.entry("5~", PAGE_UP),
            Map.entry("6~", PAGE_DOWN));

    /** Waits so long for a key. */
    static ScreenKey read(NonBlockingReader reader, long millis) throws IOException {
        int first = reader.read(millis);
        if (first != ESCAPE) {
            return PLAIN.getOrDefault(first, NONE);
        }
        int next = reader.read(REST_MILLIS);
        if (next != '[' && next != 'O') {
            return NONE;
        }
        StringBuilder name = new StringBuilder();
        for (int each = reader.read(REST_MILLIS); each >= ' '; each = reader.read(REST_MILLIS)) {
            name.append((char) each);
            if (each >= '@') {
                break;
            }
        }
        return NAMED.getOrDefault(name.toString(), NONE);
    }
}
