package dev.interlock.simulator.cloud.docker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes inside a container, as its {@code /proc} tells: the first is the part itself; one without a parent that is
 * not the first was started beside it.
 */
final class Inside {
    /** Prints the id of the shell that asks, then one line for each process. */
    static final String[] QUESTION = {"sh", "-c", "echo $$; cat /proc/[0-9]*/stat 2>/dev/null"};

    /** Clock ticks a second, which Linux tells programs since its beginning. */
    private static final double TICKS = 100;

    /** One process: its parent, and the processor time that it has used, seconds. */
    record Running(long pid, long parent, double cpuSeconds) {}

    private final List<Running> processes;
    private final long asking;

    private Inside(List<Running> processes, long asking) {
        this.processes = processes;
        this.asking = asking;
    }

    static Inside read(String answer) {
        List<String> lines = answer.lines().toList();
        long asking = lines.isEmpty() || !lines.get(0).matches("\\d+") ? -1 : Long.parseLong(lines.get(0));
        return new Inside(lines.stream().skip(1).flatMap(Inside::process).toList(), asking);
    }

    /** The processor time of the part itself and what it started, seconds. */
    double ownCpuSeconds() {
        return processes.stream()
                .filter(process -> process.pid() == 1 || process.parent() == 1)
                .mapToDouble(Running::cpuSeconds)
                .sum();
    }

    /** Processor time by the id of each process that is not the part's own. */
    Map<Long, Double> strays() {
        return processes.stream()
                .filter(process -> process.parent() == 0 && process.pid() != 1 && process.pid() != asking)
                .collect(Collectors.toMap(Running::pid, Running::cpuSeconds));
    }

    /** A line of {@code /proc/PID/stat}, by proc(5); the name in parentheses may hold anything. */
    private static Stream<Running> process(String line) {
        int name = line.lastIndexOf(')');
        int begin = line.indexOf(' ');
        if (name < 0 || begin < 0) {
            return Stream.empty();
        }
        String[] fields = line.substring(name + 2).split(" ", -1);
        double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        return Stream.of(
                new Running(Long.parseLong(line.substring(0, begin)), Long.parseLong(fields[1]), ticks / TICKS));
    }
}
