package dev.interlock.advisor.model;

import dev.interlock.rules.contract.Parsed;
import java.time.InstantSource;

/** A language model, or a recording of one. Thread-safe; asking blocks until there is an outcome. */
public interface Model extends AutoCloseable {
    /**
     * Asks, and says what became of it; it never throws for what a model or a network did.
     *
     * @param run the id that the record of it will bear
     */
    Exchange ask(Ask ask, String run);

    @Override
    default void close() {}

    /**
     * The model of these settings, with its limits and its recording.
     *
     * @param clock what an hour is measured by, and what records are dated with
     */
    static Parsed<Model> of(ModelSettings settings, InstantSource clock) {
        return switch (settings.recording().mode()) {
            case OFF -> Parsed.ok(LiveModel.of(settings, clock));
            case RECORD ->
                Parsed.ok(new TapedModel(
                        LiveModel.of(settings, clock),
                        new Tape(settings.recording().file())));
            case REPLAY -> ReplayedModel.of(settings.recording().file(), clock);
        };
    }
}
