package dev.interlock.routes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same day of all 1,723 nodes. Run its {@code main} with the path of the table, in this room's folder, with the test classpath
 * and {@code xz} on the path; {@code docs/reference/benchmarks.md} has the figures.
 */
final class WholeIpmiDay {
    private WholeIpmiDay() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path table = Path.of(arguments[0]);
        long before = System.nanoTime();
        try (IpmiDay day = new IpmiDay(Files.createTempDirectory("ipmi"), read(table), 90)) {
            day.pass(Duration.ofHours(1));
            System.out.printf(
                    "%d devices, %.0f s%n",
                    day.controller().census().inventory().devices().size(), (System.nanoTime() - before) / 1e9);
            FleetSilenceTest.isOneIncident(day);
            System.out.println("One incident, nothing done, back to normal.");
        }
        System.exit(0);
    }

    /** Node, time, air, water, watts and whether the controller answered. */
    private static Map<Integer, List<IpmiDay.Answer>> read(Path table) throws IOException {
        Process unpacked = new ProcessBuilder("xz", "-dc", table.toString()).start();
        Map<Integer, List<IpmiDay.Answer>> minutes = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(unpacked.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[5].equals("1"))
                    .forEach(cells -> minutes.computeIfAbsent(
                                    Integer.parseInt(cells[1].substring(0, 2)) * 60
                                            + Integer.parseInt(cells[1].substring(3, 5)),
                                    minute -> new ArrayList<>())
                            .add(new IpmiDay.Answer(cells[0], cells[2], cells[4])));
        }
        return minutes;
    }
}
