package dev.interlock.cli.run;

import dev.interlock.cli.Exit;
import dev.interlock.cli.live.Headline;
import dev.interlock.cli.live.News;
import dev.interlock.cli.live.Screen;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.audit.entry.Entry;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where what happens is shown: a screen on a terminal, else lines. */
final class Stage {
    private final Settings settings;
    private final PrintWriter out;
    private final boolean lines;
    private final News news;

    Stage(Settings settings, PrintWriter out, boolean lines) {
        this.settings = settings;
        this.out = out;
        this.lines = lines;
        this.news = new News(headline -> {
            if (lines) {
                out.println(headline);
            }
        });
    }

    /** One sentence, where there are lines; the screen has no place for it. */
    void say(String sentence) {
        if (lines) {
            out.println(sentence);
        }
    }

    /** One sentence among what happens, on a screen too. */
    void tell(String sentence) {
        news.tell(new Headline(Instant.now(), Headline.Tone.PLAIN, "sources", sentence));
    }

    Consumer<Entry> reader() {
        return news;
    }

    /** Shows it until a key or a signal ends it, or, as lines, until the wait is over. */
    Exit show(RunningController controller, Stopping stopping, Supplier<Exit> wait) {
        String where = controller.url().toString();
        if (lines) {
            out.println("Interlock answers at %s and keeps its data in %s.".formatted(where, settings.data()));
            return wait.get();
        }
        Screen screen = stopping.later(Screen.open(System.getenv()));
        screen.show(controller.room(), news, where, System.getProperty("user.name"));
        return Exit.OK;
    }
}
