package dev.interlock.cli.site;

import dev.interlock.cli.check.Rulebooks;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.Settings;
import dev.interlock.features.floor.StoryGround;
import dev.interlock.features.play.FeatureFiles;
import dev.interlock.features.play.PlayedExample;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plays stories again whenever a file is saved that they depend on: first what the change concerns, then what else it might. What
 * cannot be used is told, and waited for.
 */
final class TestWatch {
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration STILL = Duration.ofMillis(30);
    private static final int NAMED = 3;

    /**
     * What came of a story.
     *
     * @param state of everything else that it depended on
     */
    private record Outcome(PlayedExample played, Set<String> fired, String state) {}

    private final Supplier<Settings> settings;
    private final @Nullable String only;
    private final Printout printout;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private Settings now;
    private WatchedFiles files;
    private @Nullable Rulebook rulebook;
    private ChangedRules changed = new ChangedRules(Set.of(), Set.of());
    private String state = "";

    TestWatch(Supplier<Settings> settings, @Nullable String only, Printout printout) {
        this.settings = settings;
        this.only = only;
        this.printout = printout;
        this.now = settings.get();
        this.files = WatchedFiles.of(now, null);
    }

    /** Until the process is told to stop. */
    Exit untilStopped() {
        try {
            round(Map.of());
            printout.line("Save a feature, rule or limit, and what it concerns is played again. Ctrl+C ends this.");
            while (true) {
                printout.writer().flush();
                round(awaited());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Exit.OK;
        }
    }

    /** What was changed, as soon as nobody writes any more. */
    private Map<Path, String> awaited() throws InterruptedException {
        WatchedFiles before = files;
        while (true) {
            WatchedFiles seen = files;
            pause(seen.since(before).isEmpty() ? EVERY : STILL);
            files = WatchedFiles.of(now, seen);
            if (files.since(seen).isEmpty() && !files.since(before).isEmpty()) {
                return files.since(before);
            }
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // nothing counts down
    private static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round(Map<Path, String> changes) {
        long began = System.nanoTime();
        if (!changes.isEmpty()) {
            printout.line("");
            printout.line(told(changes));
        }
        try {
            now = settings.get();
            if (rules()) {
                play(began);
            }
        } catch (CommandFailure unusable) {
            printout.line(unusable.sentence());
        }
    }

    /** Loads the rules in use; false where they cannot be used, after it was said why. */
    private boolean rules() {
        Rulebooks books = Rulebooks.of(null, now);
        return Rulebook.load(books.source()).fold(this::use, this::refuse);
    }

    private boolean use(Rulebook loaded) {
        Rulebook before = rulebook;
        changed = before == null || before == loaded ? changed : ChangedRules.between(before, loaded);
        rulebook = loaded;
        state = files.besidesStories(now);
        return true;
    }

    private boolean refuse(List<RulebookFault> faults) {
        faults.stream().map(Rulebooks::told).forEach(printout::line);
        printout.line("The rules cannot be used like this, and nothing was played. Mend what is named above.");
        return false;
    }

    private void play(long began) {
        FeatureFiles features = FeatureFiles.in(now.site().orElseThrow().resolve("features"));
        features.faults().stream().map(FileFault::toString).forEach(printout::line);
        if (features.examples().isEmpty() && !features.faults().isEmpty()) {
            return;
        }
        List<SavedStory> all = SavedStory.of(ChosenStories.of(
                only, features.examples(), SiteScenarios.of(now).files()));
        outcomes.keySet().retainAll(all.stream().map(SavedStory::key).toList());
        Map<Boolean, List<SavedStory>> due =
                all.stream().filter(this::due).collect(Collectors.partitioningBy(this::concerned));
        List<SavedStory> first = due.getOrDefault(true, List.of());
        List<SavedStory> rest = due.getOrDefault(false, List.of());
        try (SiteGround ground = SiteGround.of(now)) {
            boolean finished = play(first, ground.ground());
            if (finished && !first.isEmpty() && !rest.isEmpty()) {
                printout.line("%s The other %d follow.".formatted(ended(first, first.size(), began), rest.size()));
            }
            if (finished && play(rest, ground.ground())) {
                printout.line(ended(all, first.size() + rest.size(), began));
            }
        }
    }

    private boolean due(SavedStory story) {
        Outcome known = outcomes.get(story.key());
        return known == null || !known.state().equals(state);
    }

    private boolean concerned(SavedStory story) {
        Outcome known = outcomes.get(story.key());
        return known == null || !known.played().passed() || changed.concern(story.sentences(), known.fired());
    }

    /** Plays them; false where a file was changed before the last. */
    private boolean play(List<SavedStory> stories, StoryGround ground) {
        for (SavedStory story : stories) {
            if (!WatchedFiles.of(now, files).since(files).isEmpty()) {
                return false;
            }
            StoryGround own = ground.afresh();
            PlayedExample played = story.play(own, new PlayedStories(printout));
            outcomes.put(story.key(), new Outcome(played, own.coverage().fired(), state));
        }
        return true;
    }

    private String ended(List<SavedStory> stories, int played, long began) {
        List<PlayedExample> failed = stories.stream()
                .flatMap(story -> Optional.ofNullable(outcomes.get(story.key())).stream())
                .map(Outcome::played)
                .filter(each -> !each.passed())
                .toList();
        String named = failed.stream()
                .limit(NAMED)
                .map(each -> "'%s' (%s)".formatted(each.name(), each.place()))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%d played in %.1f s. ", played, (System.nanoTime() - began) / 1e9)
                + (failed.isEmpty()
                        ? "All %d are decided as they say.".formatted(stories.size())
                        : "%d of %d are not decided as they say: %s%s."
                                .formatted(failed.size(), stories.size(), named, failed.size() > NAMED ? ", …" : ""));
    }

    /** Paths from the site's folder, where they lie in it. */
    private String told(Map<Path, String> changes) {
        Path site = now.site().orElseThrow();
        return changes.entrySet().stream()
                        .map(each -> "%s %s"
                                .formatted(
                                        each.getKey().startsWith(site) ? site.relativize(each.getKey()) : each.getKey(),
                                        each.getValue()))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
