package dev.interlock.routes.audit;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A controller's process, as far as the audit is concerned: appends without end and says what was acknowledged. When
 * the audit is unavailable it says so and waits for a line before it tries again.
 */
final class AppendingProcess {
    private AppendingProcess() {}

    public static void main(String[] arguments) throws IOException {
        Audit audit = Audit.open(AuditSettings.in(Path.of(arguments[0])), InstantSource.system());
        audit.announce("http://localhost:8080");
        String text = "x".repeat(Integer.parseInt(arguments[1]));
        Entry entry = new AlertEntry(Sheet.origin(0), "info", "zone-1", text, "log");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (true) {
            try {
                Receipt receipt = audit.append(Collections.nCopies(3, entry));
                System.out.println("acknowledged " + receipt.lastSeq());
            } catch (AuditUnavailable e) {
                System.out.println("unavailable " + e.getMessage());
                if (in.readLine() == null) {
                    return;
                }
            }
        }
    }

    /** The command that starts it, with something before it. */
    static Process start(Path data, int textLength, List<String> before) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(before));
        builder.command()
                .addAll(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        data.toString(),
                        Integer.toString(textLength)));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
