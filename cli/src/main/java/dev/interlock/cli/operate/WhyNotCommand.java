package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.routes.http.OutgoingHttp;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Say why a rule does not act on a device. */
@Command(
        name = "why-not",
        description =
                "Say why a rule does not act on a device now: what held, what did not and by how much, what stood in the way.")
public final class WhyNotCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "RULE", description = "The rule's id, as 'interlock rules list' has it.")
    @SuppressWarnings("NullAway.Init")
    private String rule;

    @Parameters(index = "1", paramLabel = "DEVICE", description = "A device or a zone of the inventory.")
    @SuppressWarnings("NullAway.Init")
    private String device;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        JsonNode why = controller.get(
                "/api/why-not?rule=%s&device=%s".formatted(OutgoingHttp.encoded(rule), OutgoingHttp.encoded(device)));
        if (json) {
            printout.line(JsonRows.pretty(why));
            return;
        }
        printout.line("%s: %s".formatted(JsonRows.cell(why.path("rule")), JsonRows.cell(why.path("name"))));
        printout.line("of %s at %s%s"
                .formatted(
                        JsonRows.cell(why.path("device")),
                        JsonRows.cell(why.path("at")),
                        why.path("matches").asBoolean() ? "" : ": it does not match"));
        why.path("findings").forEach(finding -> tell(finding, 0));
    }

    private void tell(JsonNode finding, int depth) {
        printout.line("%s%-12s %s"
                .formatted(
                        "  ".repeat(depth),
                        JsonRows.cell(finding.path("cause"))
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                        JsonRows.cell(finding.path("sentence"))));
        finding.path("because").forEach(each -> tell(each, depth + 1));
    }
}
