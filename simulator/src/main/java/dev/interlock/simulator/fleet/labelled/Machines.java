package dev.interlock.simulator.fleet.labelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Who works on which GPU at what time: large jobs that have whole machines, and machines whose GPUs are given out one by one. */
final class Machines {
    static final int GPUS_EACH = 8;

    /** Machines of each large job, in turn. */
    private static final int[] SIZES = {8, 1, 4, 2};

    private static final double OF_LARGE_JOBS = 0.6;

    /** How long a staged fleet has worked before anybody looks, and from one pause of its jobs to the next, in minutes. */
    private static final int SETTLED = 60;

    private static final int RHYTHM = 40;

    /** What is done all the time on each machine of a wasteful fleet that no large job has, in turn; a blank for whatever comes. */
    private static final List<Optional<Doing>> WASTE = List.of(
            Optional.of(Doing.LIGHT),
            Optional.of(Doing.NOTHING),
            Optional.of(Doing.LIGHT),
            Optional.of(Doing.FORGOTTEN),
            Optional.of(Doing.LIGHT),
            Optional.empty(),
            Optional.of(Doing.LIGHT),
            Optional.of(Doing.LOADED),
            Optional.empty());

    private final List<List<NavigableMap<Integer, Phase>>> phases = new ArrayList<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final int minutes;

    /** @param wasteful many machines are hardly used, or not at all, from the first minute to the last */
    Machines(int gpus, int minutes, boolean wasteful, SplittableRandom random) {
        this.minutes = minutes;
        int count = (gpus + GPUS_EACH - 1) / GPUS_EACH;
        int large = (int) (count * OF_LARGE_JOBS);
        for (int machine = 0; machine < large; ) {
            int size = Math.min(SIZES[groups.size() % SIZES.length], large - machine);
            NavigableMap<Integer, Phase> shared = largeJobs("train-" + groups.size(), random.split());
            List<Integer> members = new ArrayList<>();
            for (int each = 0; each < size; each++) {
                members.add(machine++);
                phases.add(Collections.nCopies(GPUS_EACH, shared));
            }
            groups.add(members);
        }
        for (int machine = large; machine < count; machine++) {
            List<NavigableMap<Integer, Phase>> own = new ArrayList<>();
            for (int gpu = 0; gpu < Math.min(GPUS_EACH, gpus - machine * GPUS_EACH); gpu++) {
                own.add(jobs(
                        machine,
                        gpu,
                        wasteful ? WASTE.get((machine - large) % WASTE.size()) : Optional.empty(),
                        random));
            }
            phases.add(own);
        }
    }

    /** Those of a staged fleet: everything is done from long before the first minute to the last. */
    Machines(FleetSpec fleet, int minutes) {
        this.minutes = minutes;
        for (FleetSpec.Work work : fleet.work()) {
            Doing doing = Doing.valueOf(work.doing().toUpperCase(Locale.ROOT));
            add(doing, doing == Doing.NOTHING ? "" : work.job(), work.machines());
        }
        add(Doing.NOTHING, "", fleet.machines() - count());
    }

    private void add(Doing doing, String job, int machines) {
        NavigableMap<Integer, Phase> all = new TreeMap<>();
        all.put(0, new Phase(doing, job, -SETTLED, minutes, RHYTHM));
        for (int each = 0; each < machines; each++) {
            phases.add(Collections.nCopies(GPUS_EACH, all));
        }
    }

    private NavigableMap<Integer, Phase> jobs(int machine, int gpu, Optional<Doing> always, SplittableRandom random) {
        String name = "job-%d-%d".formatted(machine, gpu);
        return always.map(doing -> always(doing, name, random)).orElseGet(() -> smallJobs(name, random.split()));
    }

    private NavigableMap<Integer, Phase> always(Doing doing, String name, SplittableRandom random) {
        NavigableMap<Integer, Phase> all = new TreeMap<>();
        String job = doing == Doing.NOTHING ? "" : name;
        all.put(0, new Phase(doing, job, 0, minutes, random.nextInt(22, 61)));
        return all;
    }

    private NavigableMap<Integer, Phase> largeJobs(String name, SplittableRandom random) {
        NavigableMap<Integer, Phase> all = new TreeMap<>();
        for (int at = 0; at < minutes; ) {
            double drawn = random.nextDouble();
            at = add(
                    all,
                    drawn < 0.7 ? Doing.TRAINING : drawn < 0.85 ? Doing.LARGE_TRAINING : Doing.NOTHING,
                    name,
                    at,
                    random);
        }
        return all;
    }

    private NavigableMap<Integer, Phase> smallJobs(String name, SplittableRandom random) {
        Doing[] among = {
            Doing.SERVING,
            Doing.SERVING,
            Doing.LIGHT,
            Doing.NOTEBOOK,
            Doing.NOTEBOOK,
            Doing.FORGOTTEN,
            Doing.LOADED,
            Doing.NOTHING,
            Doing.NOTHING
        };
        NavigableMap<Integer, Phase> all = new TreeMap<>();
        for (int at = 0; at < minutes; ) {
            at = add(all, among[random.nextInt(among.length)], name, at, random);
        }
        return all;
    }

    private int add(NavigableMap<Integer, Phase> all, Doing doing, String name, int at, SplittableRandom random) {
        int until = Math.min(minutes, at + doing.minutes(random));
        String job = doing == Doing.NOTHING ? "" : "%s-%d".formatted(name, all.size());
        all.put(at, new Phase(doing, job, at, until, random.nextInt(22, 61)));
        return until;
    }

    /** Visits every GPU, machine by machine. */
    void eachGpu(Place place) {
        for (int machine = 0; machine < count(); machine++) {
            for (int gpu = 0; gpu < gpus(machine); gpu++) {
                place.at(machine, gpu);
            }
        }
    }

    /** Takes one GPU by the number of its machine and its own. */
    @FunctionalInterface
    interface Place {
        void at(int machine, int gpu);
    }

    int count() {
        return phases.size();
    }

    int gpus(int machine) {
        return phases.get(machine).size();
    }

    Phase phase(int machine, int gpu, int minute) {
        return phases.get(machine).get(gpu).floorEntry(minute).getValue();
    }

    Iterable<Phase> phases(int machine, int gpu) {
        return phases.get(machine).get(gpu).values();
    }

    /** The machines that share their jobs, of each large job. */
    List<List<Integer>> groups() {
        return groups;
    }
}
