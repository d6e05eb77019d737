package dev.interlock.cli.run;

import dev.interlock.cli.live.pane.FleetPane;
import dev.interlock.cli.remote.Asked;
import dev.interlock.rules.fact.Inventory;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says of each source whether it answers, and what was found there; again whenever that changed. */
final class FirstSight implements AutoCloseable {
    private static final long FIRST_MILLIS = 200;
    private static final long PERIOD_MILLIS = 5_000;

    private final WatchedSite site;
    private final RunningController controller;
    private final Consumer<String> tell;
    private final Set<URI> answering = new HashSet<>();
    private final Set<URI> failing = new HashSet<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(FirstSight::daemon);
    private String found = "";

    private FirstSight(WatchedSite site, RunningController controller, Consumer<String> tell) {
        this.site = site;
        this.controller = controller;
        this.tell = tell;
    }

    static FirstSight of(WatchedSite site, RunningController controller, Consumer<String> tell) {
        FirstSight sight = new FirstSight(site, controller, tell);
        ScheduledFuture<?> unused =
                sight.looking.scheduleWithFixedDelay(sight::look, FIRST_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return sight;
    }

    private void look() {
        site.prometheus().forEach(url -> look("Prometheus", url, "/-/ready"));
        site.pages().forEach(url -> look("The page", url, ""));
        site.alertmanager().ifPresent(url -> look("Alertmanager", url, "/-/ready"));
        String now = found();
        if (!now.equals(found)) {
            found = now;
            tell.accept(now);
        }
    }

    private void look(String kind, URI url, String path) {
        if (Asked.answers(url, path)) {
            if (answering.add(url)) {
                tell.accept("%s at %s answers.".formatted(kind, url));
            }
            failing.remove(url);
        } else {
            if (failing.add(url)) {
                tell.accept("%s at %s does not answer. It is asked again and again; the others are read meanwhile."
                        .formatted(kind, url));
            }
            answering.remove(url);
        }
    }

    /** How many devices of each kind there are; empty while there is none but the site itself. */
    private String found() {
        Inventory inventory = controller.census().inventory();
        String kinds = FleetPane.kinds(inventory)
                .map(kind -> FleetPane.counted(inventory.ofKind(kind).count(), kind))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        int strangers = controller.census().strangers().size();
        String unlisted = strangers == 0 ? "" : " %d more report and are in no file.".formatted(strangers);
        return kinds.isEmpty() && unlisted.isEmpty()
                ? ""
                : "Found: %s.%s 'interlock inventory' lists them."
                        .formatted(kinds.isEmpty() ? "none" : kinds, unlisted);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "first-sight");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
