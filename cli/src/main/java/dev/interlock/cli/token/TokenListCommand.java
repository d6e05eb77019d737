package dev.interlock.cli.token;

import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.routes.access.AccessToken;
import dev.interlock.routes.access.AccessTokens;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists tokens. */
@Command(name = "list", description = "List every token: its name and role, who made it, and whether it is revoked.")
final class TokenListCommand implements Runnable {
    @Mixin
    private final TokenPlace place = new TokenPlace();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        List<AccessToken> tokens = place.act(AccessTokens::all);
        if (tokens.isEmpty()) {
            printout.line("There are no tokens. Make one with: interlock token add NAME --role operate");
            return;
        }
        Table table = Table.of("name", "role", "made", "by", "revoked");
        tokens.forEach(token -> table.row(
                token.name(),
                token.role().word(),
                token.madeAt().toString(),
                token.madeBy(),
                token.isGood() ? "-" : "%s by %s".formatted(token.revokedAt(), token.revokedBy())));
        printout.lines(table.lines());
    }
}
