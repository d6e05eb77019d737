package dev.interlock.scenarios.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.scenarios.score.Score;

/** A report for a program. A figure that there is not is {@code null}. */
public final class ReportJson {
    private ReportJson() {}

    public static ObjectNode of(ScenarioReport report) {
        ObjectNode json = PlainJson.MAPPER.createObjectNode();
        json.put("scenario", report.scenario())
                .put("seed", report.seed())
                .put("simulated_seconds", report.simulated().toSeconds());
        ObjectNode figures = json.putObject("figures");
        for (Figure figure : Figure.values()) {
            ObjectNode each = figures.putObject(figure.toString());
            put(each, "interlock", figure.of(report.tallies().controlled()));
            put(each, "thermostat", figure.of(report.tallies().thermostat()));
            put(each, "nothing", figure.of(report.tallies().uncontrolled()));
        }
        ObjectNode scores = json.putObject("scores");
        for (Score score : Score.values()) {
            put(scores, score.toString(), score.of(report.scores()));
        }
        json.putObject("incidents")
                .put("opened", report.course().incidentsOpened())
                .put("closed", report.course().incidentsClosed())
                .put("open", report.course().incidentsOpen());
        report.unmet().forEach(json.putArray("unmet")::add);
        return json;
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
