package dev.interlock.features.play;

import dev.interlock.features.play.PlayedExample.Failure;
import dev.interlock.features.steps.StoryEnd;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EmbedEvent;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns Cucumber's events into what a person is told of each example. */
final class PlayListener implements ConcurrentEventListener {
    private final Consumer<PlayedExample> told;
    private final Set<String> sentences = new LinkedHashSet<>();
    private Optional<Failure> failure = Optional.empty();
    private List<String> decided = List.of();

    PlayListener(Consumer<PlayedExample> told) {
        this.told = told;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                event -> sentences.add(event.getStepDefinition().getPattern()));
        publisher.registerHandlerFor(TestCaseStarted.class, event -> begin());
        publisher.registerHandlerFor(TestStepFinished.class, this::step);
        publisher.registerHandlerFor(EmbedEvent.class, this::said);
        publisher.registerHandlerFor(TestCaseFinished.class, this::end);
    }

    private void begin() {
        failure = Optional.empty();
        decided = List.of();
    }

    private void step(TestStepFinished event) {
        Result result = event.getResult();
        boolean over = result.getStatus() == Status.PASSED || result.getStatus() == Status.SKIPPED;
        if (over || failure.isPresent()) {
            return;
        }
        failure = Optional.of(
                event.getTestStep() instanceof PickleStepTestStep step
                        ? new Failure(
                                place(step.getUri(), step.getStep().getLine()),
                                step.getStep().getKeyword() + step.getStep().getText(),
                                reasons(result, step.getStep().getText()),
                                List.of())
                        : new Failure(
                                place(
                                        event.getTestCase().getUri(),
                                        event.getTestCase().getLocation().getLine()),
                                event.getTestCase().getName(),
                                reasons(result, ""),
                                List.of()));
    }

    private List<String> reasons(Result result, String sentence) {
        return result.getStatus() == Status.UNDEFINED
                ? List.of(UnknownSentences.told(sentence, sentences))
                : StepFailure.of(result);
    }

    private void said(EmbedEvent event) {
        if (event.getName().equals(StoryEnd.DECIDED)) {
            decided =
                    new String(event.getData(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void end(TestCaseFinished event) {
        TestCase example = event.getTestCase();
        told.accept(new PlayedExample(
                example.getName(),
                place(example.getUri(), example.getLocation().getLine()),
                event.getResult().getDuration(),
                failure.map(it -> new Failure(it.place(), it.sentence(), it.reasons(), decided))));
    }

    static String place(URI file, int line) {
        Path path = Path.of(file);
        Path here = Path.of("").toAbsolutePath();
        return "%s:%d".formatted(path.startsWith(here) ? here.relativize(path) : path, line);
    }
}
