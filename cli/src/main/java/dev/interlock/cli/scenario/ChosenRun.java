package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.simulator.measure.NoiseLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One of the runs that are compared: {@code NAME} or {@code NAME@seed=42,noise=0.2,site=DIR}.
 *
 * @param site whose rulebook it is played with; none for that of the settings
 */
record ChosenRun(String text, String name, Optional<Long> seed, Optional<NoiseLevel> noise, Optional<Path> site) {
    private static final List<String> KEYS = List.of("seed", "noise", "site");

    static ChosenRun of(String text) {
        int at = text.lastIndexOf('@');
        ChosenRun run = new ChosenRun(
                text, at < 0 ? text : text.substring(0, at), Optional.empty(), Optional.empty(), Optional.empty());
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
                case "seed" -> new ChosenRun(text, name, Optional.of(Long.valueOf(value)), noise, site);
                case "noise" ->
                    new ChosenRun(text, name, seed, Optional.of(new NoiseLevel(Double.parseDouble(value))), site);
                case "site" -> new ChosenRun(text, name, seed, noise, Optional.of(Path.of(value)));
                default ->
                    throw CommandFailure.usage(
                            "'%s' in '%s' is nothing that can be chosen. Give seed=, noise= or site=.%s"
                                    .formatted(key, text, Nearest.hint(key, KEYS)));
            };
        } catch (NumberFormatException noNumber) {
            throw CommandFailure.usage("'%s' of '%s' is no number. Give one, as in %s=%s."
                    .formatted(key, text, key, key.equals("seed") ? "42" : "0.2"));
        } catch (IllegalArgumentException outOfRange) {
            throw CommandFailure.usage(String.valueOf(outOfRange.getMessage()));
        }
    }
}
