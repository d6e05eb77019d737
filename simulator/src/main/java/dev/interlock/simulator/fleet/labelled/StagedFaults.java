package dev.interlock.simulator.fleet.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.simulator.fault.FaultWindow;
import dev.interlock.simulator.fault.FaultWindowJson;
import dev.interlock.simulator.fleet.labelled.DrawnFault.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What goes wrong with a staged fleet, in JSON: {@code {"type", "target", "at_seconds", "for_seconds"}} and the figures of its
 * type. The target is a GPU ({@code node-003/5}), a machine ({@code node-003}), the whole {@code site}, or for a burst a job.
 */
public final class StagedFaults {
    private static final int MILLIS_A_MINUTE = 60_000;
    private static final String XID = "xid";
    private static final String BURST = "xid_burst";
    private static final String SILENT = "silent";
    private static final List<Kind> OF_A_GPU = List.of(
            Kind.COOLING,
            Kind.OFF_THE_BUS,
            Kind.MEMORY_ERRORS,
            Kind.ROW_BROKEN,
            Kind.LINK_ERRORS,
            Kind.POWER_CAP,
            Kind.SLOW,
            Kind.GONE);
    private static final List<String> TYPES = Stream.concat(
                    OF_A_GPU.stream().map(StagedFaults::type), Stream.of(XID, BURST, SILENT))
            .toList();

    private StagedFaults() {}

    /** Each of a list; one fault of the list may befall many GPUs. */
    public static Parsed<List<DrawnFault>> read(JsonNode node, FleetSpec fleet) {
        Fields fields = Fields.of("The fault", node);
        String type = fields.choice("type", TYPES);
        String target = fields.text("target");
        FaultWindow window = FaultWindowJson.read(fields, Instant.EPOCH, Instant.EPOCH);
        List<DrawnFault> read =
                switch (type) {
                    case BURST -> burst(fields, target, fleet, window);
                    case XID -> on(fields, target, fleet, Kind.HARDWARE_XID, window, fields.number("xid"));
                    case SILENT -> on(fields, target, fleet, Kind.MACHINE_SILENT, window, 0);
                    default -> on(fields, target, fleet, kind(type), window, size(fields, type));
                };
        return fields.finish(() -> read);
    }

    private static double size(Fields fields, String type) {
        return switch (kind(type)) {
            case OFF_THE_BUS -> 79;
            case LINK_ERRORS -> fields.numberOr("per_minute", 40);
            case SLOW -> fields.numberOr("share", 0.7);
            default -> 1;
        };
    }

    private static List<DrawnFault> on(
            Fields fields, String target, FleetSpec fleet, Kind kind, FaultWindow window, double size) {
        if (target.equals(LabelledFleet.SITE)) {
            return List.of(drawn(kind, -1, -1, window, size));
        }
        for (int machine = 0; machine < fleet.machines(); machine++) {
            if (target.equals(LabelledFleet.name(machine))) {
                return List.of(drawn(kind, machine, -1, window, size));
            }
            for (int gpu = 0; gpu < Machines.GPUS_EACH; gpu++) {
                if (target.equals(LabelledFleet.id(machine, gpu))) {
                    return List.of(drawn(kind, machine, gpu, window, size));
                }
            }
        }
        fields.refuse(
                "target",
                "There is no '%s' in the fleet. Name a GPU such as %s, a machine such as %s to %s, or site."
                        .formatted(
                                target,
                                LabelledFleet.id(0, 0),
                                LabelledFleet.name(0),
                                LabelledFleet.name(fleet.machines() - 1)));
        return List.of();
    }

    /** So many GPUs of a job, spread evenly over so many of its machines, with the codes in turn. */
    private static List<DrawnFault> burst(Fields fields, String job, FleetSpec fleet, FaultWindow window) {
        List<Integer> machines = fleet.machinesOf(job);
        List<String> jobs = fleet.work().stream().map(FleetSpec.Work::job).toList();
        int gpus = fields.smallInteger("gpus", 8);
        int on = fields.smallInteger("machines", 1);
        List<Integer> codes = new ArrayList<>();
        fields.node("xids").forEach(code -> codes.add(code.asInt()));
        if (machines.isEmpty()) {
            fields.refuse(
                    "target",
                    "There is no job '%s' in the fleet. Name one of its work.%s"
                            .formatted(job, Nearest.hint(job, jobs)));
            return List.of();
        }
        if (codes.isEmpty()) {
            fields.refuse("xids", "The fault has no list 'xids'. Give at least one code in brackets.");
        }
        if (on < 1 || on > machines.size() || gpus < on || gpus > on * Machines.GPUS_EACH) {
            fields.refuse(
                    "gpus",
                    "The fault has %d 'gpus' on %d 'machines'. Give one to eight a machine, and no more machines than the %d of the job."
                            .formatted(gpus, on, machines.size()));
            return List.of();
        }
        return codes.isEmpty()
                ? List.of()
                : IntStream.range(0, gpus)
                        .mapToObj(each -> drawn(
                                Kind.XIDS_OF_A_JOB,
                                machines.get(each % on),
                                each / on,
                                window,
                                codes.get(each % codes.size())))
                        .toList();
    }

    private static DrawnFault drawn(Kind kind, int machine, int gpu, FaultWindow window, double size) {
        return new DrawnFault(kind, machine, gpu, minute(window.from()), minute(window.until()), size);
    }

    private static int minute(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, millis / MILLIS_A_MINUTE);
    }

    private static Kind kind(String type) {
        return OF_A_GPU.stream()
                .filter(kind -> type(kind).equals(type))
                .findFirst()
                .orElse(Kind.GONE);
    }

    private static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
