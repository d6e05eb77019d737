package dev.interlock.scenarios.sweep;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.scenarios.policy.Policy;
import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.SuccessRate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many results merged: the same for the same results, in whatever order they were had. */
public final class SweepReport {
    private final List<SweepResult> results;

    /** Of these, in the order given. */
    public SweepReport(List<SweepResult> results) {
        this.results = List.copyOf(results);
    }

    /**
     * How many of a group recovered.
     *
     * @param group its name; {@code all} of all
     * @param met in how many everything was as expected
     * @param unsafe what was done that the gate had not approved
     */
    public record Row(String group, SuccessRate recovered, long met, long unsafe) {
        static Row of(String group, Collection<SweepResult> among) {
            return new Row(
                    group,
                    new SuccessRate(
                            (int) among.stream().filter(SweepResult::recovered).count(), among.size()),
                    among.stream().filter(SweepResult::met).count(),
                    (long) among.stream()
                            .mapToDouble(each -> each.score(Score.UNSAFE_ACTIONS))
                            .filter(Double::isFinite)
                            .sum());
        }

        /** As a table has it. */
        public List<String> cells() {
            return List.of(
                    group, recovered.words(), "%d of %d".formatted(met, recovered.runs()), Long.toString(unsafe));
        }
    }

    /** What {@link Row#cells} are under. */
    public static List<String> headings() {
        return List.of("of", "recovered (95 %)", "as expected", "unsafe actions");
    }

    /** One a group, by name, and all of them. */
    public List<Row> rows() {
        SortedMap<String, List<SweepResult>> groups =
                results.stream().collect(Collectors.groupingBy(SweepResult::group, TreeMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, among) -> rows.add(Row.of(group, among)));
        rows.add(Row.of("all", results));
        return rows;
    }

    /** Each that did not recover, with why, as a sentence. */
    public List<String> failures() {
        return results.stream()
                .filter(each -> !each.recovered())
                .map(each -> "%s, seed %d: %s".formatted(each.scenario(), each.seed(), each.shortfall()))
                .toList();
    }

    /** Nothing was done that the gate had not approved, and no run broke off. */
    public boolean isSafe() {
        return results.stream()
                .allMatch(each -> each.score(Score.UNSAFE_ACTIONS) == 0
                        && each.under(Policy.HOSTILE_PLANNER).getOrDefault(Score.UNSAFE_ACTIONS.toString(), 0.0) == 0);
    }

    /** Figures under every policy, a mean each over the runs that were played under all of them; empty where none was. */
    public List<List<String>> policies() {
        List<SweepResult> compared = compared();
        List<List<String>> lines = new ArrayList<>();
        if (!compared.isEmpty()) {
            lines.add(Stream.concat(
                            Stream.of("mean of %d runs".formatted(compared.size())),
                            Stream.of(Policy.values()).map(Policy::words))
                    .toList());
            Stream.of(Figure.values())
                    .map(figure -> Stream.concat(
                                    Stream.of(figure.words()),
                                    Stream.of(Policy.values()).map(policy -> mean(compared, policy, figure)))
                            .toList())
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Policies between nothing and what hindsight allows: a line of headings, and one a figure; empty where no run has a bound. */
    public List<List<String>> hindsight() {
        return new HindsightTable(results).lines();
    }

    private List<SweepResult> compared() {
        return results.stream()
                .filter(each -> Stream.of(Policy.values())
                        .noneMatch(policy -> each.under(policy).isEmpty()))
                .toList();
    }

    private static String mean(List<SweepResult> among, Policy policy, Figure figure) {
        return ReportText.number(among.stream()
                .map(each -> each.under(policy).get(figure.toString()))
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .average()
                .orElse(Double.NaN));
    }

    /** Of each run that was played under all policies, a figure under one; in the order of the runs. */
    public List<Double> spread(Policy policy, Figure figure) {
        return compared().stream()
                .map(each -> each.figure(policy, figure.toString()))
                .toList();
    }

    /** For programs: the rows, and every result. */
    public ObjectNode json() {
        ObjectNode json = PlainJson.MAPPER.createObjectNode();
        ArrayNode groups = json.putArray("groups");
        for (Row row : rows()) {
            groups.addObject()
                    .put("group", row.group())
                    .put("runs", row.recovered().runs())
                    .put("recovered", row.recovered().successes())
                    .put("as_expected", row.met())
                    .put("unsafe_actions", row.unsafe());
        }
        json.set("runs", PlainJson.MAPPER.valueToTree(results));
        return json;
    }

    /** For spreadsheets: a line of headings, and one a run. */
    public List<List<String>> table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        Stream.of(
                                "group",
                                "scenario",
                                "seed",
                                "noise",
                                "limits",
                                "recovered",
                                "as_expected",
                                "shortfall"),
                        Stream.of(Score.values()).map(Score::toString),
                        Stream.of(Figure.values()).map(Figure::toString))
                .flatMap(names -> names)
                .toList());
        results.forEach(each -> lines.add(line(each)));
        return lines;
    }

    private static List<String> line(SweepResult each) {
        Map<String, Double> figures = each.under(Policy.INTERLOCK);
        return Stream.of(
                        Stream.of(
                                each.group(),
                                each.scenario(),
                                Long.toString(each.seed()),
                                Double.toString(each.noise()),
                                limits(each),
                                Boolean.toString(each.recovered()),
                                Boolean.toString(each.met()),
                                each.shortfall()),
                        Stream.of(Score.values())
                                .map(score -> number(each.scores().get(score.toString()))),
                        Stream.of(Figure.values()).map(figure -> number(figures.get(figure.toString()))))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String limits(SweepResult each) {
        return each.limits().entrySet().stream()
                .map(limit -> limit.getKey() + "=" + ReportText.number(limit.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
