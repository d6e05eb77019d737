package dev.interlock.routes.audit;

import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

/** Measures appending and verifying on an H2 file; a program, not a test. */
final class AuditBenchmark {
    private static final int APPENDS = 10_000;

    private AuditBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("audit-benchmark");
        Entry entry = Sheet.alert(0);
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            measure("warm-up", audit, List.of(entry));
            measure("one entry a call", audit, List.of(entry));
            measure("ten entries a call", audit, Collections.nCopies(10, entry));
            long begun = System.nanoTime();
            ChainVerdict verdict = audit.verify();
            System.out.printf("%s %.1f s%n", verdict.sentence(), seconds(begun));
        }
    }

    private static void measure(String what, Audit audit, List<Entry> entries) {
        long begun = System.nanoTime();
        for (int call = 0; call < APPENDS; call++) {
            audit.append(entries);
        }
        double seconds = seconds(begun);
        System.out.printf(
                "%s: %.0f calls/s, %.0f entries/s%n", what, APPENDS / seconds, APPENDS * entries.size() / seconds);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
