package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import dev.interlock.simulator.work.Order;
import java.nio.file.Path;
import java.util.List;

/**
 * The orders of a recorded job trace, by time of submission. {@code docs/reference/input-files.md} lists the formats.
 *
 * @param orders fitted to the floor: one a rack where a job is larger than a rack
 * @param remarks what was taken how, and what was left out, in sentences for whoever gave the file
 */
public record JobTrace(List<Order> orders, List<String> remarks) {
    public JobTrace {
        orders = List.copyOf(orders);
        remarks = List.copyOf(remarks);
    }

    /** The floor that a trace is to be played on. */
    public record Room(int racks, int gpusPerRack) {}

    /**
     * Reads a file; reasons are about its lines.
     *
     * @param start what its times count from, epoch milliseconds
     */
    public static Parsed<JobTrace> read(Path file, long start, Room room) {
        return InputFile.text(file).then(text -> of(text, start, room));
    }

    /** Reads a text. */
    public static Parsed<JobTrace> of(String text, long start, Room room) {
        return TraceFile.of(text).then(file -> new Fitting(file, start, room).trace());
    }
}
