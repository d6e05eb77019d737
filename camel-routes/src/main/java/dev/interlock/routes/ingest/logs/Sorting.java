package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.logs.LogLine;
import dev.interlock.routes.ingest.Admission.Refusal;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.LogAdmission;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.json.Element;
import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of one message, parted into lines that are taken, lines that came before, and what is refused, by its place. */
final class Sorting {
    private final Limits limits;
    private final Instant now;
    private final SeenLines seen;
    private final String otherwise;
    private final List<LogLine> lines = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private int repeated;
    private int index;

    Sorting(Limits limits, Instant now, SeenLines seen, String otherwise) {
        this.limits = limits;
        this.now = now;
        this.seen = seen;
        this.otherwise = otherwise;
    }

    /** What is kept of an entry that was refused. */
    record Letter(InputFault fault, Arrival arrival) {}

    void unreadable(Element element) {
        refuse(Optional.ofNullable(element.fault()).stream().toList(), false, element.arrival());
    }

    void byContract(Element element, JsonNode node) {
        sort(SingleEntry.byContract(node, otherwise), element.arrival());
    }

    void entry(LogEntry entry) {
        sort(entry.line(otherwise), Arrival.of(entry.original().toString()));
    }

    LogAdmission admission() {
        return new LogAdmission(lines, repeated, refused);
    }

    List<Letter> letters() {
        return letters;
    }

    private void sort(Parsed<LogLine> parsed, Arrival arrival) {
        List<InputFault> faults = parsed.fold(line -> untimely(line).stream().toList(), reasons -> reasons.stream()
                .map(reason -> new InputFault(Reason.FIELD, reason))
                .toList());
        Optional<LogLine> line = parsed.toOptional();
        if (!faults.isEmpty() || line.isEmpty()) {
            refuse(faults, true, arrival);
            return;
        }
        if (seen.contains(line.get())) {
            repeated++;
        } else {
            lines.add(line.get());
        }
        index++;
    }

    private void refuse(List<InputFault> faults, boolean readable, Arrival arrival) {
        refused.add(new Refusal(index++, readable, faults));
        faults.forEach(fault -> letters.add(new Letter(fault, arrival)));
    }

    private Optional<InputFault> untimely(LogLine line) {
        return Stream.of(early(line), late(line)).flatMap(Optional::stream).findFirst();
    }

    private Optional<InputFault> early(LogLine line) {
        return Optional.of(line)
                .filter(each -> each.at().isAfter(now.plus(limits.ahead())))
                .map(each -> new InputFault(
                        Reason.FUTURE,
                        "The log line is from %s, but it is %s. Set its writer's clock.".formatted(each.at(), now)));
    }

    private Optional<InputFault> late(LogLine line) {
        return Optional.of(line)
                .filter(each -> each.at().isBefore(now.minus(limits.behind())))
                .map(each -> new InputFault(
                        Reason.LATE,
                        "The log line is from %s, more than %s before %s. Send lines while they are news."
                                .formatted(each.at(), limits.behind(), now)));
    }
}
