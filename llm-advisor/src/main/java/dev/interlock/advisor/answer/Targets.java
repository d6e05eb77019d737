package dev.interlock.advisor.answer;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.TargetKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What exists at this moment, by the kind of target that it can be. */
public final class Targets {
    private final Map<TargetKind, SortedSet<String>> ids = new EnumMap<>(TargetKind.class);

    private Targets() {
        for (TargetKind kind : TargetKind.values()) {
            ids.put(kind, new TreeSet<>());
        }
    }

    /**
     * What is known.
     *
     * @param domain what the incident is about; it can be asked about and told of even where nothing reports for it
     */
    public static Targets of(Facts facts, String domain) {
        Targets targets = new Targets();
        targets.add(TargetKind.ANY, domain);
        facts.devices().values().forEach(targets::add);
        facts.jobs().keySet().forEach(job -> targets.add(TargetKind.JOB, job));
        return targets;
    }

    private void add(DeviceFact device) {
        kind(device).ifPresentOrElse(kind -> add(kind, device.id()), () -> of(TargetKind.ANY)
                .add(device.id()));
        if (!device.zone().isEmpty()) {
            add(TargetKind.ZONE, device.zone());
        }
    }

    /** Of what has no kind of target of its own, only what may be done to anything. */
    private static Optional<TargetKind> kind(DeviceFact device) {
        return Stream.of(TargetKind.values())
                .filter(kind -> kind.name().equals(device.kind().name()))
                .findFirst();
    }

    private void add(TargetKind kind, String id) {
        of(kind).add(id);
        of(TargetKind.ANY).add(id);
    }

    SortedSet<String> of(TargetKind kind) {
        return ids.getOrDefault(kind, new TreeSet<>());
    }

    /** Everything that an action can be done to. */
    SortedSet<String> of(ActionType type) {
        SortedSet<String> all = new TreeSet<>();
        type.targets().forEach(kind -> all.addAll(of(kind)));
        return all;
    }

    /** Whether an action of this type can be done to it. */
    public boolean has(ActionType type, String id) {
        return type.targets().stream().map(this::of).anyMatch(known -> known.contains(id));
    }

    /** Some that an action can be done to, for an error that helps. */
    public String some(ActionType type) {
        Set<String> known = of(type);
        String shown = String.join(", ", known.stream().limit(6).toList());
        return known.isEmpty() ? "nothing" : known.size() > 6 ? shown + ", …" : shown;
    }
}
