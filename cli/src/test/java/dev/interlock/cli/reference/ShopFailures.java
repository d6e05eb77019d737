package dev.interlock.cli.reference;

import dev.interlock.simulator.cloud.fault.FaultKind;
import java.util.List;

/** Every failure that can befall the shop. */
final class ShopFailures {
    private ShopFailures() {}

    static String table() {
        MarkdownTable table = MarkdownTable.of("failure", "what happens", "befalls", "figure");
        for (FaultKind kind : FaultKind.values()) {
            table.row(
                    MarkdownTable.code(kind.type()),
                    kind.description(),
                    befalls(kind.targets()),
                    kind.figure()
                            .map(figure -> "`%s`, %s unless said".formatted(figure.name(), plain(figure.usual())))
                            .orElse(""));
        }
        return table.text();
    }

    private static String befalls(List<String> targets) {
        return targets.get(0).contains("-") ? "every link" : String.join(", ", targets);
    }

    private static String plain(double figure) {
        return figure == Math.rint(figure) ? Long.toString((long) figure) : Double.toString(figure);
    }
}
