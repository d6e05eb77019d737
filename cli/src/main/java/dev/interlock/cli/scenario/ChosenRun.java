package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.simulator.measure.NoiseLevel;
import dev.interlock.simulator.work.Scheduling;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the runs that are compared: {@code NAME} or {@code NAME@seed=42,noise=0.2,scheduling=first_fit,site=DIR}.
 *
 * @param scheduling who says when and where its jobs run; none for whom the scenario names
 * @param site whose rulebook it is played with; none for that of the settings
 */
record ChosenRun(
        String text,
        String name,
        Optional<Long> seed,
        Optional<NoiseLevel> noise,
        Optional<Scheduling> scheduling,
        Optional<Path> site) {
    private static final List<String> KEYS = List.of("seed", "noise", "scheduling", "site");

    static ChosenRun of(String text) {
        int at = text.lastIndexOf('@');
        ChosenRun run = new ChosenRun(
                text,
                at < 0 ? text : text.substring(0, at),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (at >= 0) {
            for (String pair : text.substring(at + 1).split(",", -1)) {
                run = run.with(pair);
            }
        }
        return run;
    }

    private ChosenRun with(String pair) {
        String key = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
        String value = pair.substring(Math.min(pair.length(), key.length() + 1));
        try {
            return switch (key) {
                case "seed" -> new ChosenRun(text, name, Optional.of(Long.valueOf(value)), noise, scheduling, site);
                case "noise" ->
                    new ChosenRun(
                            text, name, seed, Optional.of(new NoiseLevel(Double.parseDouble(value))), scheduling, site);
                case "scheduling" -> new ChosenRun(text, name, seed, noise, Optional.of(scheduling(value)), site);
                case "site" -> new ChosenRun(text, name, seed, noise, scheduling, Optional.of(Path.of(value)));
                default ->
                    throw CommandFailure.usage(
                            "'%s' in '%s' is nothing that can be chosen. Give seed=, noise=, scheduling= or site=.%s"
                                    .formatted(key, text, Nearest.hint(key, KEYS)));
            };
        } catch (NumberFormatException noNumber) {
            throw CommandFailure.usage("'%s' of '%s' is no number. Give one, as in %s=%s."
                    .formatted(key, text, key, key.equals("seed") ? "42" : "0.2"));
        } catch (IllegalArgumentException outOfRange) {
            throw CommandFailure.usage(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static Scheduling scheduling(String word) {
        List<String> known = Stream.of(Scheduling.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(word)) {
            throw CommandFailure.usage("Nobody called '%s' seats jobs. Give one of %s.%s"
                    .formatted(word, String.join(", ", known), Nearest.hint(word, known)));
        }
        return Scheduling.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
