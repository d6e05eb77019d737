package dev.interlock.programs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The last word on a whole build, whose rooms are all tested however many tests fail: it names every test that failed or
 * was left out, with the reason, and ends with 1 if one failed. A campaign of faults has its table first. In CI a test that is left out for want of something
 * fails too, so that nothing skips itself in silence.
 */
final class BuildTally {
    private static final int FAILED = 1;

    private final List<TestRecord> records;
    private final boolean strict;
    private final String path;

    private BuildTally(List<TestRecord> records, boolean strict, String path) {
        this.records = records;
        this.strict = strict;
        this.path = path;
    }

    /**
     * Called by the build.
     *
     * @param arguments the folder of the sources, when the build began in milliseconds, whether a test may be left out
     *     for want of something ({@code told}) or not ({@code fails}), whether it was a campaign of faults, and the
     *     folders of reports in each room's {@code target}
     */
    public static void main(String[] arguments) throws IOException {
        Instant since = Instant.ofEpochMilli(Long.parseLong(arguments[1]));
        List<String> folders = List.of(arguments).subList(4, arguments.length);
        TestReports reports = new TestReports(Path.of(arguments[0]), folders, since);
        List<Path> files = reports.files();
        if (files.isEmpty()) {
            System.out.println("No test has run: there is no report of one.");
            System.exit(FAILED);
        }
        List<TestRecord> records = new ArrayList<>();
        for (Path file : files) {
            records.addAll(reports.read(file));
        }
        if (Boolean.parseBoolean(arguments[3])) {
            new FaultTable(Path.of(arguments[0]), since).lines().forEach(System.out::println);
        }
        BuildTally tally = new BuildTally(
                records, arguments[2].equals("fails"), System.getenv().getOrDefault("PATH", ""));
        tally.lines().forEach(System.out::println);
        System.exit(tally.passed() ? 0 : FAILED);
    }

    private boolean passed() {
        return records.stream().noneMatch(record -> record.failed() || (strict && record.lacking()));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<TestRecord> leftOut =
                records.stream().filter(record -> !record.failed()).toList();
        List<TestRecord> failed = records.stream().filter(TestRecord::failed).toList();
        if (!leftOut.isEmpty()) {
            lines.add("Left out, %d:".formatted(leftOut.size()));
            grouped(leftOut).forEach((title, tests) -> {
                lines.add("  " + title);
                tests.forEach(test -> lines.add("    - " + test.method()));
            });
        }
        lines.addAll(advice());
        if (!failed.isEmpty()) {
            lines.add("Failed, %d; every other test ran all the same:".formatted(failed.size()));
            failed.forEach(test -> lines.add("  %s.%s: %s".formatted(test.ownerInRoom(), test.name(), test.words())));
        }
        return lines;
    }

    private List<String> advice() {
        List<String> lines = new ArrayList<>();
        List<ForeignProgram> missing = ForeignProgram.missing(path);
        boolean lacking = records.stream().anyMatch(TestRecord::lacking);
        if (lacking && !missing.isEmpty()) {
            lines.add("To have all of it: " + ForeignProgram.toHave(missing));
        }
        if (lacking && strict) {
            lines.add("Here nothing may be left out for want of something, so the build fails.");
        }
        return lines;
    }

    private static Map<String, List<TestRecord>> grouped(List<TestRecord> tests) {
        return tests.stream()
                .collect(Collectors.groupingBy(
                        test -> "%s: %s".formatted(test.ownerInRoom(), test.words()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
