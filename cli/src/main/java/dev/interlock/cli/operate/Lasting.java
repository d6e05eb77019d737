package dev.interlock.cli.operate;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long something lasts that a person begins. */
public final class Lasting {
    @Option(
            names = "--for",
            required = true,
            paramLabel = "TIME",
            description = "How long, such as 30m, 2h or 1h30m; 24h at most.")
    @SuppressWarnings("NullAway.Init")
    private String time;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /**
     * What was typed.
     *
     * @throws ParameterException it is no length of time
     */
    public Duration time() {
        try {
            return Duration.parse("PT" + time.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException noTime) {
            throw new ParameterException(
                    command.commandLine(), "'%s' is no length of time such as 30m, 2h or 1h30m".formatted(time));
        }
    }
}
