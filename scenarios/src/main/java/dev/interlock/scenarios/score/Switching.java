package dev.interlock.scenarios.score;

import java.time.Duration;
import java.util.List;

/** How restlessly devices were changed. */
public final class Switching {
    private static final Duration HOUR = Duration.ofHours(1);

    private Switching() {}

    /** How many changes were taken back within the hour, by whatever put the device back. */
    public static long reversedWithinTheHour(List<Change> changes) {
        return changes.stream()
                .filter(change ->
                        changes.stream().anyMatch(later -> soonAfter(change, later) && later.takesBack(change)))
                .count();
    }

    /** Changes per hour of each device that was changed at all; 0 where none was. */
    public static double perDeviceAndHour(List<Change> changes, Duration time) {
        long devices = changes.stream().map(Change::target).distinct().count();
        return devices == 0 ? 0 : changes.size() * (double) HOUR.toMillis() / (devices * (double) time.toMillis());
    }

    private static boolean soonAfter(Change change, Change later) {
        return later.at().isAfter(change.at())
                && !later.at().isAfter(change.at().plus(HOUR));
    }
}
