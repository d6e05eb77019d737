package dev.interlock.cli.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.operate.Operator;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.ControllerLink;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells receivers something to see whether they hear. */
@Command(
        name = "test",
        description =
                "Tell receivers, through the running controller, that something fires and that it is over, and say what each answered.")
final class AlertTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECEIVER", description = "Which; all of them where none is named.")
    private List<String> receivers = List.of();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public Integer call() {
        JsonNode tested = controller.post("/api/alerts/test", Map.of("by", operator.name(), "receivers", receivers));
        PrintWriter out = printout.writer();
        if (tested.isEmpty()) {
            out.println(AlertCommand.NOBODY);
            return Exit.UNREACHABLE.code();
        }
        boolean all = true;
        for (JsonNode each : tested) {
            boolean ok = each.path("ok").asBoolean();
            all &= ok;
            out.println("%s: %s%s"
                    .formatted(each.path("receiver").asText(), each.path("said").asText(), ok ? "" : " (failed)"));
        }
        return (all ? Exit.OK : Exit.FAILED).code();
    }
}
