package dev.interlock.cli.scenario;

import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.simulator.measure.NoiseLevel;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which scenario a recording is of. */
public record RecordedScenario(String name, long seed, double noise) {
    private static final Pattern WORDS = Pattern.compile("(.+), seed (-?\\d{1,18}), noise (\\d\\.\\d+)");

    static RecordedScenario of(Heading heading) {
        return new RecordedScenario(
                heading.name(), heading.seed(), heading.noise().value());
    }

    /** What the words of a recording name; empty where it is of something else than a scenario. */
    public static Optional<RecordedScenario> in(String words) {
        Matcher read = WORDS.matcher(words);
        return read.matches()
                ? Optional.of(new RecordedScenario(
                        read.group(1), Long.parseLong(read.group(2)), Double.parseDouble(read.group(3))))
                : Optional.empty();
    }

    /** As a recording names it. */
    public String words() {
        return "%s, seed %d, noise %s".formatted(name, seed, noise);
    }

    /** The scenario, which has to be among those that are installed. */
    public AnyScenario read(ScenarioFiles files) {
        return files.read(name).with(seed, new NoiseLevel(noise));
    }
}
