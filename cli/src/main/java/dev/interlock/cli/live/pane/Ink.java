package dev.interlock.cli.live.pane;

import dev.interlock.cli.live.news.Headline;
import org.jline.utils.AttributedStyle;

/** The few looks the screen has. Without colour, bold and inverse still tell what matters. */
public enum Ink {
    PLAIN(AttributedStyle.DEFAULT),
    TITLE(AttributedStyle.DEFAULT.bold()),
    FAINT(AttributedStyle.DEFAULT.faint()),
    GOOD(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)),
    WARN(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)),
    BAD(AttributedStyle.DEFAULT.bold().foreground(AttributedStyle.RED)),
    ALARM(AttributedStyle.DEFAULT.bold().inverse());

    private final AttributedStyle style;

    Ink(AttributedStyle style) {
        this.style = style;
    }

    AttributedStyle style(boolean colours) {
        return colours ? style : style.foregroundOff().backgroundOff();
    }

    static Ink of(Headline.Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case BAD -> BAD;
            case QUIET -> FAINT;
            case PLAIN -> PLAIN;
        };
    }
}
