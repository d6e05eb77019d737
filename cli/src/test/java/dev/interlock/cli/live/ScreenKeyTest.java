package dev.interlock.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which key it was, by what a terminal sends for it. */
final class ScreenKeyTest {
    @ParameterizedTest
    @CsvSource({
        "q, QUIT",
        "k, KILL_SWITCH",
        "a, APPROVE",
        "\\t, NEXT_VIEW",
        "' ', PAGE_DOWN",
        "ESC[A, UP",
        "ESCOA, UP",
        "ESC[B, DOWN",
        "ESC[C, NEXT_VIEW",
        "ESC[D, PREVIOUS_VIEW",
        "ESC[Z, PREVIOUS_VIEW",
        "ESC[5~, PAGE_UP",
        "ESC[6~, PAGE_DOWN",
        "ESC[H, HOME",
        "ESC[1~, HOME",
        "ESCOF, END",
        "ESC[4~, END",
        // nothing that the screen knows, and nothing of it is taken for another key
        "x, NONE",
        "é, NONE",
        "ESC, NONE",
        "ESCq, NONE",
        "ESC[3~, NONE",
        "ESC[1;5A, NONE",
        "ESC[24~, NONE"
    })
    void a_key_is_known_by_what_is_sent(String sent, ScreenKey key) throws IOException {
        String typed = sent.replace("ESC", "\u001b").replace("\\t", "\t");

        assertThat(typed(typed)).containsExactly(key, ScreenKey.QUIT);
    }

    @Test
    void keys_typed_fast_are_told_apart() throws IOException {
        assertThat(typed("\u001b[B\u001b[B\u001b[6~ka"))
                .containsExactly(
                        ScreenKey.DOWN,
                        ScreenKey.DOWN,
                        ScreenKey.PAGE_DOWN,
                        ScreenKey.KILL_SWITCH,
                        ScreenKey.APPROVE,
                        ScreenKey.QUIT);
    }

    /** The keys, and at the end of what was typed that the terminal is gone. */
    private static List<ScreenKey> typed(String text) throws IOException {
        List<ScreenKey> keys = new ArrayList<>();
        try (NonBlockingReader reader = NonBlocking.nonBlocking("typed", new StringReader(text))) {
            for (int most = 0; most < 20; most++) {
                keys.add(ScreenKey.read(reader, 1_000));
                if (keys.get(keys.size() - 1) == ScreenKey.QUIT) {
                    break;
                }
            }
        }
        return keys.size() == 1 ? List.of(keys.get(0), ScreenKey.QUIT) : keys;
    }
}
