package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.cli.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What a person does to a running controller: it goes there with a name, for the audit, and a sentence says what came of it. */
public abstract class Act implements Runnable {
    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    /** Where the installation is that the controller runs. */
    protected final Settings settings() {
        return controller.settings();
    }

    /** Sends it and gives what the controller answers. */
    protected final JsonNode send(String path, Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("by", operator.name());
        return controller.post(path, body);
    }

    /** What time it is for the controller. */
    protected final String controllersNow() {
        return controller.get("/api/state").path("now").asText();
    }

    protected final void say(String sentence) {
        printout.line(sentence);
    }

    protected final ParameterException misread(String sentence) {
        return printout.misread(sentence);
    }
}
