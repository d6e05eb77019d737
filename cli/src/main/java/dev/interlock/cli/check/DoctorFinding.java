package dev.interlock.cli.check;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What was found about one thing.
 *
 * @param advice what to do about it; empty where nothing has to be done
 */
public record DoctorFinding(Health health, String about, String sentence, String advice) {
    /** How bad it is. */
    public enum Health {
        OK,
        WARN,
        FAIL
    }

    public static DoctorFinding ok(String about, String sentence) {
        return new DoctorFinding(Health.OK, about, sentence, "");
    }

    public static DoctorFinding warn(String about, String sentence, String advice) {
        return new DoctorFinding(Health.WARN, about, sentence, advice);
    }

    public static DoctorFinding fail(String about, String sentence, String advice) {
        return new DoctorFinding(Health.FAIL, about, sentence, advice);
    }

    /** Shows findings, a line each. The answer is no where one fails. */
    public static Exit show(List<DoctorFinding> findings, PrintWriter out) {
        Table table = Table.of("", "what", "found");
        findings.forEach(finding -> table.row(
                finding.health().name().toLowerCase(Locale.ROOT),
                finding.about(),
                (finding.sentence() + " " + finding.advice()).strip()));
        table.lines().forEach(out::println);
        return findings.stream().anyMatch(finding -> finding.health() == Health.FAIL) ? Exit.FAILED : Exit.OK;
    }
}
