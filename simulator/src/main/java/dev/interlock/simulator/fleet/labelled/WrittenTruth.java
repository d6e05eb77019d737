package dev.interlock.simulator.fleet.labelled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes down what is true, from what was drawn and from nothing that is measured. */
final class WrittenTruth {
    private static final double HOT_CELSIUS = 85;

    /** How long an error of an application is news. */
    private static final int NEWS = 12;

    private final Machines machines;
    private final Map<String, List<DrawnFault>> faultsOf;
    private final GpuHeat heat;
    private final List<Episode> episodes = new ArrayList<>();

    WrittenTruth(Machines machines, Map<String, List<DrawnFault>> faultsOf, GpuHeat heat) {
        this.machines = machines;
        this.faultsOf = faultsOf;
        this.heat = heat;
    }

    List<Episode> episodes(List<DrawnFault> faults) {
        machines.eachGpu((machine, gpu) ->
                machines.phases(machine, gpu).forEach(phase -> work(LabelledFleet.id(machine, gpu), phase)));
        faults.forEach(this::fault);
        return List.copyOf(episodes);
    }

    private void work(String gpu, Phase phase) {
        truths(phase.doing()).forEach(truth -> seen(truth, gpu, phase.from(), phase.until()));
    }

    private static List<Truth> truths(Doing doing) {
        return switch (doing) {
            case TRAINING -> List.of(Truth.BUSY);
            case LARGE_TRAINING -> List.of(Truth.BUSY, Truth.MEMORY_NEARLY_FULL);
            case LIGHT -> List.of(Truth.LITTLE_USED);
            case FORGOTTEN -> List.of(Truth.HELD);
            case LOADED -> List.of(Truth.PARKED);
            case NOTHING -> List.of(Truth.IDLE);
            case SERVING, NOTEBOOK -> List.of();
        };
    }

    /** For as long as somebody can see it: not while nothing is heard. */
    private void seen(Truth truth, String gpu, int from, int until) {
        int start = from;
        List<DrawnFault> unseen = faultsOf.getOrDefault(gpu, List.of()).stream()
                .filter(fault -> fault.isSilent() || fault.kind() == DrawnFault.Kind.OFF_THE_BUS)
                .filter(fault -> fault.from() < until && from < fault.until())
                .sorted(Comparator.comparing(DrawnFault::from))
                .toList();
        for (DrawnFault fault : unseen) {
            add(truth, gpu, start, fault.from());
            start = fault.until();
        }
        add(truth, gpu, start, until);
    }

    private void add(Truth truth, String place, int from, int until) {
        if (from < until) {
            episodes.add(new Episode(truth, place, from, until));
        }
    }

    private void fault(DrawnFault fault) {
        String machine = fault.machine() < 0 ? LabelledFleet.SITE : LabelledFleet.name(fault.machine());
        String place = fault.gpu() < 0 ? machine : LabelledFleet.id(fault.machine(), fault.gpu());
        int news = Math.min(fault.until(), fault.from() + NEWS);
        switch (fault.kind()) {
            case XIDS_OF_A_JOB -> ofJob(fault, news);
            case APPLICATION_XID -> add(fault.kind().truth(), place, fault.from(), news);
            default -> add(fault.kind().truth(), place, fault.from(), fault.until());
        }
        if (fault.kind() == DrawnFault.Kind.COOLING) {
            hot(fault, place);
        }
    }

    private void hot(DrawnFault fault, String gpu) {
        Optional<Integer> first = IntStream.range(fault.from(), fault.until())
                .boxed()
                .filter(minute -> heat.celsius(
                                machines.phase(fault.machine(), fault.gpu(), minute),
                                List.of(fault),
                                LabelledFleet.who(fault.machine(), fault.gpu()),
                                minute)
                        > HOT_CELSIUS)
                .findFirst();
        first.ifPresent(from -> add(Truth.HOT, gpu, from, fault.until()));
    }

    /** Once for all of its machines. */
    private void ofJob(DrawnFault fault, int news) {
        String job = machines.phase(fault.machine(), 0, fault.from()).job();
        Episode episode = new Episode(fault.kind().truth(), job, fault.from(), news);
        if (!episodes.contains(episode)) {
            episodes.add(episode);
        }
    }
}
