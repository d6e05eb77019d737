package dev.interlock.cli.token;

import dev.interlock.cli.operate.Operator;
import dev.interlock.cli.print.Printout;
import dev.interlock.routes.access.Role;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token. */
@Command(name = "add", description = "Make a token with a role; what is to be sent is shown once and kept nowhere.")
final class TokenAddCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "For whom or what it is, such as ada or ci; stands in the audit.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description =
                    "see: look; operate: act on incidents and plans, stop, push telemetry; administer: mode and rulebook too.")
    @SuppressWarnings("NullAway.Init")
    private Role role;

    @Mixin
    private final TokenPlace place = new TokenPlace();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        String secret = place.act(tokens -> tokens.add(name, role, operator.name(), Instant.now()));
        printout.line(secret);
        printout.progress(
                "Token '%s' may %s. It is shown this once: give it on over a channel that you trust. It is sent as 'Authorization: Bearer',"
                                .formatted(name, role.word())
                        + " typed on the page under Operate, or set as INTERLOCK_TOKEN for this command.");
    }
}
