package dev.interlock.scenarios.format;

import dev.interlock.routes.operator.ControlRoom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/** Says to a controller what people say once its time has come, and each of it once. Used by one thread. */
public final class Reporting {
    private final Queue<PersonsReport> ahead;
    private final Instant start;

    /** @param start the story's beginning */
    public Reporting(List<PersonsReport> reports, Instant start) {
        this.ahead = new ArrayDeque<>(reports.stream()
                .sorted(Comparator.comparing(PersonsReport::after))
                .toList());
        this.start = start;
    }

    /** Says all whose time has come. */
    public void until(Instant now, ControlRoom room) {
        while (!ahead.isEmpty() && !start.plus(ahead.element().after()).isAfter(now)) {
            PersonsReport report = ahead.remove();
            room.report(report.text(), report.by());
        }
    }
}
