package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The limits of which a site has its own figures. */
final class SiteLimits {
    /** Of a remedy the exit says how often it is tried. */
    private static final String RANK = "rank";

    private final Map<String, Limit> delivered;
    private final List<LimitTable.Row> own;

    private SiteLimits(Map<String, Limit> delivered, List<LimitTable.Row> own) {
        this.delivered = delivered;
        this.own = own.stream()
                .filter(row -> delivered.containsKey(row.limit().name()))
                .toList();
    }

    static SiteLimits of(RulebookSource source) {
        List<LimitTable.Row> rows = LimitTable.rows(source.limits()).toList();
        return new SiteLimits(
                rows.stream()
                        .filter(row -> !row.file().own())
                        .map(LimitTable.Row::limit)
                        .collect(Collectors.toMap(Limit::name, Function.identity())),
                rows.stream().filter(row -> row.file().own()).toList());
    }

    /** With which limits the examples were run, where a site has its own. */
    List<String> notes(long ownExamples) {
        if (own.isEmpty()) {
            return List.of();
        }
        return List.of("%s has its own figures for %s. The delivered examples were run with the delivered figures, %s."
                .formatted(
                        own.get(0).file().path(),
                        own.stream().map(this::change).collect(Collectors.joining(", ")),
                        ownExamples == 0
                                ? "and no example with its own: the site's examples/ has none"
                                : "the %d of the site's examples/ with its own".formatted(ownExamples)));
    }

    /** A condition would end before it begins, or the other way round than its rule asks. */
    List<RulebookFault> turnedRound() {
        return own.stream()
                .filter(row -> isTurnedRound(row.limit()))
                .map(row -> row.file().fault(row.line(), sentence(row.limit())))
                .toList();
    }

    private boolean isTurnedRound(Limit limit) {
        Limit before = before(limit);
        return !RANK.equals(limit.unit()) && (before.value() - before.exit()) * (limit.value() - limit.exit()) < 0;
    }

    private String sentence(Limit limit) {
        boolean fromAbove = before(limit).value() > before(limit).exit();
        return "Limit '%s' begins at %s and ends at %s, so that what it says would begin and end all the time. Give an exit %s %s."
                .formatted(
                        limit.name(),
                        plain(limit.value()),
                        plain(limit.exit()),
                        fromAbove ? "below" : "above",
                        plain(limit.value()));
    }

    private String change(LimitTable.Row row) {
        Limit limit = row.limit();
        Limit before = before(limit);
        return before.value() == limit.value()
                ? "'%s'".formatted(limit.name())
                : "'%s' (%s instead of %s %s)"
                        .formatted(limit.name(), plain(limit.value()), plain(before.value()), limit.unit());
    }

    private Limit before(Limit limit) {
        return Objects.requireNonNull(delivered.get(limit.name()));
    }

    private static String plain(double figure) {
        return new BigDecimal(String.valueOf(figure)).stripTrailingZeros().toPlainString();
    }
}
