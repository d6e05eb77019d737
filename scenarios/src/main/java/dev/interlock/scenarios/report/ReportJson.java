package dev.interlock.scenarios.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.scenarios.demand.DemandScore;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.Scores;

/** A report for a program. A figure that there is not is {@code null}. */
public final class ReportJson {
    private ReportJson() {}

    public static ObjectNode of(ScenarioReport report) {
        ObjectNode json = PlainJson.MAPPER.createObjectNode();
        json.put("scenario", report.scenario())
                .put("seed", report.seed())
                .put("noise", report.noise())
                .put("simulated_seconds", report.simulated().toSeconds());
        if (!report.tallies().equals(Tallies.NONE)) {
            figures(json.putObject("figures"), report.tallies());
        }
        report.scored().ifPresent(scored -> scores(json.putObject("scores"), scored));
        if (!report.demand().outcomes().isEmpty()) {
            demand(json.putObject("demand_response"), report.demand());
        }
        json.putObject("incidents")
                .put("opened", report.course().incidentsOpened())
                .put("closed", report.course().incidentsClosed())
                .put("open", report.course().incidentsOpen());
        report.unmet().forEach(json.putArray("unmet")::add);
        return json;
    }

    private static void figures(ObjectNode json, Tallies tallies) {
        for (Figure figure : Figure.values()) {
            ObjectNode each = json.putObject(figure.toString());
            put(each, "interlock", figure.of(tallies.controlled()));
            put(each, "thermostat", figure.of(tallies.thermostat()));
            put(each, "nothing", figure.of(tallies.uncontrolled()));
        }
    }

    private static void scores(ObjectNode json, Scores scored) {
        for (Score score : Score.values()) {
            put(json, score.toString(), score.of(scored));
        }
    }

    private static void demand(ObjectNode json, DemandScore demand) {
        json.put("events", demand.outcomes().size()).put("met", demand.met());
        put(json, "saved_kilowatt_hours", demand.savedKilowattHours());
        put(json, "lost_gpu_minutes", demand.lostGpuMinutes());
        put(json, "tolerance_exceeded_minutes", demand.exceededMinutes());
        put(json, "worst_excess_percent", demand.worstExcessPercent());
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
