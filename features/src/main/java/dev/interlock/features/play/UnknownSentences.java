package dev.interlock.features.play;

import dev.interlock.rules.file.FileFault;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers sentences that no step says. */
final class UnknownSentences implements ConcurrentEventListener {
    private final List<FileFault> faults;
    private final Set<String> sentences = new LinkedHashSet<>();

    UnknownSentences(List<FileFault> faults) {
        this.faults = faults;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                event -> sentences.add(event.getStepDefinition().getPattern()));
        publisher.registerHandlerFor(TestStepFinished.class, this::step);
    }

    private void step(TestStepFinished event) {
        if (event.getTestStep() instanceof PickleStepTestStep step
                && event.getResult().getStatus() == Status.UNDEFINED) {
            faults.add(new FileFault(
                    Path.of(step.getUri()).toString(),
                    step.getStep().getLine(),
                    told(step.getStep().getText(), sentences)));
        }
    }

    static String told(String sentence, Collection<String> known) {
        List<String> nearest = NearestSentences.to(sentence, known);
        return nearest.isEmpty()
                ? "Nobody knows the sentence '%s'. docs/reference/steps.md has those that there are."
                        .formatted(sentence)
                : "Nobody knows the sentence '%s'. Did you mean %s?"
                        .formatted(
                                sentence,
                                nearest.stream().map("'%s'"::formatted).collect(Collectors.joining(", or ")));
    }
}
