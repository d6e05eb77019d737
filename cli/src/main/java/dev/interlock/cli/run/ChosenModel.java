package dev.interlock.cli.run;

import dev.interlock.advisor.model.chat.Probe;
import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.planner.Advisor;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The model that plans what no rule answers: the one that was named, or the one that was found. */
record ChosenModel(Settings settings, ModelSettings model, String sentence) {
    /** The one on the command line, or the one of the settings; otherwise none. */
    static ChosenModel of(Settings settings, Optional<String> named) {
        Map<String, String> properties = new TreeMap<>(settings.ofAdvisor());
        named.ifPresent(each -> properties.putAll(named(each)));
        return of(settings, properties, "");
    }

    /** The same, or the local server that answers on its usual port. */
    static ChosenModel orLocal(Settings settings, Optional<String> named) {
        boolean open = named.isEmpty() && !settings.ofAdvisor().containsKey(AdvisorSetting.PROVIDER.key());
        return (open ? Probe.local().stream().findFirst() : Optional.<Probe>empty())
                .map(found -> local(settings, found))
                .orElseGet(() -> of(settings, named));
    }

    private static ChosenModel local(Settings settings, Probe found) {
        Map<String, String> properties = new TreeMap<>(settings.ofAdvisor());
        properties.put(AdvisorSetting.PROVIDER.key(), found.provider().contractName());
        properties.put(AdvisorSetting.URL.key(), found.url().toString());
        properties.putIfAbsent(AdvisorSetting.MODEL.key(), found.models().get(0));
        return of(settings, properties, found.sentence() + " ");
    }

    private static ChosenModel of(Settings settings, Map<String, String> properties, String found) {
        ModelSettings model = ModelSettings.of(properties).fold(read -> read, reasons -> {
            throw CommandFailure.usage(String.join(" ", reasons));
        });
        String who = model.asksNobody()
                ? "No model plans; what no rule answers goes to a person."
                : "Model '%s' (%s at %s) plans what no rule answers."
                        .formatted(model.model(), model.provider().contractName(), model.url());
        return new ChosenModel(settings, model, found + who);
    }

    /** What somebody is asked with, by the clock of whoever asks. */
    Advisor advisor(InstantSource clock) {
        List<Path> prompts = Stream.concat(
                        settings.site().map(site -> site.resolve("prompts")).stream(),
                        Stream.of(Home.ofThisProcess().prompts()))
                .toList();
        return Advisor.of(model, prompts, clock).fold(advisor -> advisor, reasons -> {
            throw CommandFailure.unreachable(String.join(" ", reasons));
        });
    }

    boolean asksNobody() {
        return model.asksNobody();
    }

    private static Map<String, String> named(String text) {
        String[] parts = text.split(":", 2);
        Map<String, String> properties = new TreeMap<>(Map.of(AdvisorSetting.PROVIDER.key(), parts[0]));
        if (parts.length > 1) {
            properties.put(AdvisorSetting.MODEL.key(), parts[1]);
        }
        return properties;
    }
}
