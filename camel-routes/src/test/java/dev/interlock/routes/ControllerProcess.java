package dev.interlock.routes;

import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.decide.Events;
import dev.interlock.routes.decide.Mode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.ProducerTemplate;

/**
 * A controller in a process of its own, on an audit in a file, with queues between its rooms. Each line it reads is a
 * number of seconds to let pass on the small data centre; it says when they have passed.
 */
final class ControllerProcess {
    private ControllerProcess() {}

    /**
     * Runs it until its input ends.
     *
     * @param arguments the audit's folder, the world's address, the moment to begin at, the inlet of rack 1
     */
    public static void main(String[] arguments) throws IOException {
        SetClock clock = new SetClock(Instant.parse(arguments[2]));
        Floor floor = new Floor(clock);
        floor.inlet("rack-1", Double.parseDouble(arguments[3]));
        Map<String, String> properties = new HashMap<>(Shift.ONE_THREAD);
        properties.putAll(Shift.QUEUES);
        ControllerSettings settings = new ControllerSettings(
                Home.linked(), null, AuditSettings.in(Path.of(arguments[0])), Mode.ACT, properties);
        Controller controller =
                Controller.start(settings, Floor.INVENTORY, Outside.of(clock, new HttpWorld(URI.create(arguments[1]))));
        ProducerTemplate template = controller.context().createProducerTemplate();
        Events events =
                Objects.requireNonNull(controller.context().getRegistry().lookupByNameAndType("events", Events.class));
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            floor.pass(
                    Duration.ofSeconds(Long.parseLong(line)),
                    template,
                    () -> template.requestBody("{{interlock.decide}}", events.ticked()));
            System.out.println("passed " + clock.instant());
        }
        controller.close();
    }

    static Process start(Path data, URI world, Instant from, double inlet) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Ddrools.useEagerSegmentCreation=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ControllerProcess.class.getName(),
                        data.toString(),
                        world.toString(),
                        from.toString(),
                        Double.toString(inlet)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
