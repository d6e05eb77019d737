package dev.interlock.cli.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.cli.outcome.CommandFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said where there is nothing to draw on: a build has no terminal. */
final class ScreenTest {
    @Test
    void without_a_terminal_it_says_what_to_do() {
        assertThatThrownBy(() -> Screen.open(Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("This terminal cannot be drawn on (")
                .hasMessageEndingWith("Add --headless for plain lines.");
    }
}
