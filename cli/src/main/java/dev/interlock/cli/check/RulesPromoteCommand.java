package dev.interlock.cli.check;

import dev.interlock.cli.operate.Act;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a shadow count: a person's act, recorded first, then a line less in a file of the site's own. */
@Command(
        name = "promote",
        description =
                "Say what would make a @shadow count; with a reason, do it. The running controller counts its matches, and records who did it.")
final class RulesPromoteCommand extends Act {
    @Parameters(index = "0", paramLabel = "RULE", description = "The rule's id, such as SITE-101.")
    @SuppressWarnings("NullAway.Init")
    private String rule;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            description =
                    "Why it may count from now on, for the audit (default: change nothing, say what would change).")
    private @Nullable String reason;

    @Override
    public void run() {
        Rulebooks rulebooks = Rulebooks.of(null, settings());
        ParsedRules file = fileOf(rulebooks);
        Path changed = changed(file.file());
        if (reason == null) {
            say("%s would become %s without the @shadow of %s%s. Give a --reason to do it."
                    .formatted(
                            file.file().path(),
                            file.file().own() ? "the same" : "'%s', a file of the site's own,".formatted(changed),
                            rule,
                            file.file().own() ? "" : ", which stands in for the delivered one as a whole"));
            return;
        }
        send("/api/rules/%s/promote".formatted(OutgoingHttp.encoded(rule)), Map.of("reason", reason));
        write(changed, file);
        say("%s counts from now on: its @shadow is gone from %s. The controller takes the file within seconds."
                .formatted(rule, changed));
    }

    private ParsedRules fileOf(Rulebooks rulebooks) {
        List<ParsedRules> files = rulebooks.source().parsed();
        List<RuleCard> cards =
                files.stream().flatMap(each -> each.cards().stream()).toList();
        RuleCard meant = cards.stream()
                .filter(card -> card.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("There is no rule '%s'.%s 'interlock rules list' has them all."
                        .formatted(
                                rule,
                                Nearest.hint(
                                        rule, cards.stream().map(RuleCard::id).toList()))));
        if (!meant.shadow()) {
            throw CommandFailure.usage(
                    "Rule %s is no @shadow: it counts already. 'interlock rules list' marks those that do not."
                            .formatted(rule));
        }
        return files.stream()
                .filter(each -> each.file().name().equals(meant.file()))
                .findFirst()
                .orElseThrow();
    }

    /** A delivered file is never touched. */
    private Path changed(RulebookFile file) {
        return file.own()
                ? file.path()
                : settings()
                        .site()
                        .map(site -> site.resolve("rulebooks").resolve(file.name()))
                        .orElseThrow(() -> CommandFailure.usage(
                                "'%s' came along and is not changed, and no site is set to have a file of its own. Make one with 'interlock init DIR'."
                                        .formatted(file.path())));
    }

    private void write(Path path, ParsedRules file) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createFile(path);
            }
            WholeFile.replace(path, file.promoted(rule));
        } catch (IOException denied) {
            throw CommandFailure.failed(
                    "It is recorded, and '%s' cannot be written (%s). Take the @shadow of %s out of it by hand."
                            .formatted(path, denied.getMessage(), rule));
        }
    }
}
