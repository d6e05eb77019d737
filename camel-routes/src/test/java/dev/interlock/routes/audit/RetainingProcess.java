package dev.interlock.routes.audit;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** A controller's process, as far as retention is concerned: days pass in a moment each, and of three days everything is kept. */
final class RetainingProcess {
    private static final int A_DAY = 400;

    private RetainingProcess() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        Instant[] clock = {Instant.parse(arguments[1])};
        Audit audit = Audit.open(AuditSettings.in(data), () -> clock[0]);
        Retention retention = new Retention(
                audit, new RetentionSettings(Duration.ofDays(3), data.resolve("archive"), 1000), () -> clock[0]);
        while (true) {
            Entry entry = new AlertEntry(Origin.at(clock[0]), "info", "zone-1", "A word.", "log");
            Receipt receipt = audit.append(Collections.nCopies(A_DAY, entry));
            Object unused = audit.beside(
                    "say that people were told",
                    handle -> handle.execute("UPDATE noticed SET seq = " + receipt.lastSeq()));
            System.out.println("acknowledged " + receipt.lastSeq() + " " + clock[0]);
            clock[0] = clock[0].plus(Duration.ofDays(1));
            retention.sweep();
            retention.trouble().ifPresent(trouble -> System.out.println("trouble " + trouble));
        }
    }

    static Process start(Path data, Instant from) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RetainingProcess.class.getName(),
                        data.toString(),
                        from.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
