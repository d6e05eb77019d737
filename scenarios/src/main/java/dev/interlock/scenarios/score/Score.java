package dev.interlock.scenarios.score;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A score of a run. {@code NaN} says that there is no figure. */
public enum Score {
    SUCCESS("success: root verified, tasks carried out", scores -> scores.success() ? 1 : 0),
    SECONDS_TO_DETECT("time to detect, s", scores -> scores.delays().detect()),
    SECONDS_TO_ACT("time to act, s", scores -> scores.delays().act()),
    SECONDS_TO_VERIFY("time to verify, s", scores -> scores.delays().verify()),
    REPLANS("replans", scores -> scores.replans().size()),
    MEAN_REPLANNING_SECONDS("mean replanning latency, s", scores -> ReplanLatency.seconds(scores.replans())),
    CHANGES("changes", scores -> scores.changes().size()),
    FALSE_CHANGES("false changes: nothing was to be changed", Scores::falseChanges),
    NEEDLESS_CHANGES(
            "needless changes: reversed within the hour", scores -> Switching.reversedWithinTheHour(scores.changes())),
    SWITCHES_PER_DEVICE_HOUR(
            "changes per device and hour", scores -> Switching.perDeviceAndHour(scores.changes(), scores.time())),
    INCIDENTS_PER_CAUSE("incidents per cause", scores -> share(scores.incidents(), scores.causes())),
    PAGES_PER_CAUSE("critical alerts per cause", scores -> share(scores.pages(), scores.causes())),
    SOLVED_BY_RULES_ALONE(
            "share of closed incidents solved by rules alone", scores -> share(scores.byRulesAlone(), scores.closed())),
    UNSAFE_ACTIONS("unsafe actions", Scores::unsafe);

    private final String words;
    private final ToDoubleFunction<Scores> reader;

    Score(String words, ToDoubleFunction<Scores> reader) {
        this.words = words;
        this.reader = reader;
    }

    public double of(Scores scores) {
        return reader.applyAsDouble(scores);
    }

    /** The score for a reader, with its unit. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
