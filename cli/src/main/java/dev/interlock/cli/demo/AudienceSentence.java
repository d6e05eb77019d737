package dev.interlock.cli.demo;

import dev.interlock.advisor.model.chat.Probe;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.cli.check.DoctorFinding;
import dev.interlock.cli.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Whether a sentence from the audience is answered: by a model, or by what was recorded in a rehearsal. */
final class AudienceSentence {
    private static final String MODEL = "model";

    private AudienceSentence() {}

    static DoctorFinding ready(Settings settings, Optional<RehearsedRun> rehearsed) {
        return ModelSettings.of(settings.ofAdvisor())
                .fold(
                        model -> ready(model, rehearsed),
                        reasons -> DoctorFinding.fail(MODEL, "Its settings are wrong.", String.join(" ", reasons)));
    }

    private static DoctorFinding ready(ModelSettings model, Optional<RehearsedRun> rehearsed) {
        Optional<Probe> answering =
                model.asksNobody() ? Probe.local().stream().findFirst() : Optional.of(Probe.of(model));
        if (answering.filter(Probe::answers).isPresent()) {
            return DoctorFinding.ok(MODEL, answering.get().sentence());
        }
        List<String> said = rehearsed.map(RehearsedRun::said).orElse(List.of());
        String without =
                answering.map(Probe::sentence).orElse("None is set; a sentence of the audience reaches a person.");
        return said.isEmpty()
                ? DoctorFinding.fail(
                        MODEL,
                        without,
                        "Connect one (docs/how-to/connect-a-model.md), or report a sentence in a rehearsal with --record DIR and name it here: --recording DIR.")
                : DoctorFinding.ok(MODEL, "%s Rehearsed: \"%s\".".formatted(without, said.get(said.size() - 1)));
    }
}
