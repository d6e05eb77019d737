package dev.interlock.cli.recording;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.ReplayedPage;
import dev.interlock.routes.StartRefused;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.replay.ReplayPlayer;
import dev.interlock.routes.replay.ReplayTimeline;
import dev.interlock.routes.web.WebSettings;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Plays a recording on the page until a signal ends it. */
record ReplayOnPage(Path folder, Optional<Rulebook> other, Optional<Instant> from, Settings settings) {
    static ReplayOnPage of(Path folder, Optional<Rulebook> other, Optional<Instant> from, Settings settings) {
        return new ReplayOnPage(folder, other, from, settings);
    }

    int show(PrintWriter out) {
        out.println("Reading the recording ...");
        out.flush();
        try (ReplayPlayer player = ReplayPlayer.open(folder, other);
                ReplayedPage page = ReplayedPage.open(player, web(), queries())) {
            from.ifPresent(player::seek);
            ReplayTimeline timeline = player.timeline();
            timeline.remarks().forEach(out::println);
            out.printf(
                    "%d turns from %s to %s are played at %s. Nothing can be changed there. Ctrl-C ends it.%n",
                    timeline.turns(), timeline.from(), timeline.to(), page.url());
            out.flush();
            new CountDownLatch(1).await();
            return Exit.OK.code();
        } catch (StartRefused refused) {
            throw CommandFailure.unreachable(String.valueOf(refused.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.OK.code();
        }
    }

    private WebSettings web() {
        try {
            return new WebSettings(
                    settings.text(Setting.BIND),
                    settings.port(Setting.PORT),
                    Optional.of(settings.text(Setting.TOKEN)),
                    Set.of());
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.usage(String.valueOf(wrong.getMessage()));
        }
    }

    private static NamedQueries queries() {
        try {
            return NamedQueries.in(List.of(Home.ofThisProcess().auditQueries()));
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("The audit's questions cannot be read. Check the folder's permissions.");
        }
    }
}
