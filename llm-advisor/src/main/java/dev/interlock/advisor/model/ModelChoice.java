package dev.interlock.advisor.model;

import dev.interlock.advisor.model.cassette.Cassette;
import dev.interlock.advisor.model.cassette.RecordingModel;
import dev.interlock.advisor.model.cassette.ReplayedModel;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.rules.contract.Parsed;
import java.time.InstantSource;

/** Which model is asked, as it is set: a live one, one whose exchanges are recorded, or a cassette in its place. */
public final class ModelChoice {
    private ModelChoice() {}

    /**
     * The model of these settings, with its limits and its cassette.
     *
     * @param clock what an hour is measured by, and what records are dated with
     */
    public static Parsed<Model> of(ModelSettings settings, InstantSource clock) {
        return switch (settings.recording().mode()) {
            case OFF -> Parsed.ok(LiveModel.of(settings, clock));
            case RECORD ->
                Parsed.ok(new RecordingModel(
                        LiveModel.of(settings, clock),
                        new Cassette(settings.recording().file())));
            case REPLAY -> ReplayedModel.of(settings.recording().file(), clock);
        };
    }
}
