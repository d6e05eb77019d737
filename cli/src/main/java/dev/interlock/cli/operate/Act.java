package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person does to a running controller: it goes there with a name, for the audit, and a sentence says what came of it. */
abstract class Act implements Runnable {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Sends it and gives what the controller answers. */
    final JsonNode send(String path, Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("by", operator.name());
        return RemoteController.of(place.settings()).post(path, body);
    }

    final void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }

    final ParameterException misread(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
