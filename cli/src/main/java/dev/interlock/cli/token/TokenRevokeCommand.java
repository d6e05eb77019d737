package dev.interlock.cli.token;

import dev.interlock.cli.operate.Operator;
import dev.interlock.cli.print.Printout;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a token back. */
@Command(name = "revoke", description = "Take a token back for good: it opens nothing from now on.")
final class TokenRevokeCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "Its name; 'interlock token list' shows them.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Mixin
    private final TokenPlace place = new TokenPlace();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        place.act(tokens -> {
            tokens.revoke(name, operator.name(), Instant.now());
            return name;
        });
        printout.line("Token '%s' opens nothing any more.".formatted(name));
    }
}
