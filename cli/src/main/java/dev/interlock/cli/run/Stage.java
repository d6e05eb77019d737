package dev.interlock.cli.run;

import dev.interlock.cli.live.Screen;
import dev.interlock.cli.live.news.Headline;
import dev.interlock.cli.live.news.News;
import dev.interlock.cli.live.progress.StartProgress;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.Settings;
import dev.interlock.cli.settings.ThisProcess;
import dev.interlock.routes.audit.entry.Entry;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where what happens is shown: a screen on a terminal, else lines. Until there is something to show, what is being done. */
final class Stage implements AutoCloseable {
    /**
     * How long closing may take: a busy machine needs some seconds; after ten, who stops a container kills it. It stands here because
     * nothing that logs may be loaded before the data folder is prepared.
     */
    static final Duration CLOSING = Duration.ofSeconds(8);

    private final Settings settings;
    private final PrintWriter out;
    private final boolean lines;
    private final News news;
    private final StartProgress progress;

    Stage(Settings settings, PrintWriter out, boolean lines) {
        this.settings = settings;
        this.out = out;
        this.lines = lines;
        this.progress = StartProgress.to(out, !lines);
        this.news = new News(headline -> {
            if (lines) {
                out.println(headline);
            }
        });
    }

    /** Looks for what a controller needs, and prepares the data folder before anything logs; what is given back closes this too, on a signal. */
    Stopping begin() {
        prepare();
        return closing(new Stopping());
    }

    /** The same, for what takes longer to close. */
    Stopping begin(Duration patience) {
        prepare();
        return closing(new Stopping(patience));
    }

    private void prepare() {
        EnoughRoom.require();
        step("Opening " + settings.data());
        DataFolder.prepare(settings.data());
    }

    private Stopping closing(Stopping stopping) {
        stopping.later(this);
        return stopping;
    }

    /** One sentence, where there are lines; the screen has no place for it. */
    void say(String sentence) {
        if (lines) {
            out.println(sentence);
        }
    }

    /** One sentence, before there is a screen. */
    void remark(String sentence) {
        progress.end();
        out.println(sentence);
    }

    /** One sentence among what happens, on a screen too. */
    void tell(String sentence) {
        news.tell(new Headline(Instant.now(), Headline.Tone.PLAIN, "sources", sentence));
    }

    /** What is being done from now on, for whoever waits. */
    void step(String what) {
        progress.step(what);
    }

    Consumer<Entry> reader() {
        return news;
    }

    /** Shows it until a key or a signal ends it, or, as lines, until the wait is over. */
    Exit show(RunningController controller, Stopping stopping, Supplier<Exit> wait) {
        String where = controller.url().toString();
        progress.end();
        if (lines) {
            out.println("Interlock answers at %s and keeps its data in %s.".formatted(where, settings.data()));
            Instant before = controller.seen();
            progress.until(
                    () -> controller.seen().isAfter(before),
                    "Waiting for the first telemetry",
                    () -> out.println("Telemetry comes in."));
            return wait.get();
        }
        Screen screen = stopping.later(Screen.open(ThisProcess.environment()));
        screen.show(controller.room(), news, controller::silences, where, ThisProcess.user());
        return Exit.OK;
    }

    @Override
    public void close() {
        progress.close();
    }
}
