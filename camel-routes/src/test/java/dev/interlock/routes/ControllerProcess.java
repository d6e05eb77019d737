package dev.interlock.routes;

import dev.interlock.advisor.Answer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.decide.Event;
import dev.interlock.routes.decide.Mode;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.camel.ProducerTemplate;

/**
 * A controller in a process of its own, on an audit in a file, with queues between its rooms. Each line it reads is a
 * number of seconds to let pass on the small data centre; it says when they have passed.
 */
final class ControllerProcess {
    /** What a line begins with that reports something instead of letting time pass. */
    static final String REPORT = "report ";

    private ControllerProcess() {}

    /** Ends the process as kill -9 does, right after the given entry was committed. */
    private static final class Death implements Consumer<Entry> {
        private final String kind;
        private int left;

        Death(String when) {
            this.kind = when.replaceAll(":.*", "");
            this.left = when.isEmpty() ? 0 : Integer.parseInt(when.replaceAll(".*:", ""));
        }

        @Override
        public void accept(Entry entry) {
            if (entry.getClass().getSimpleName().equals(kind) && --left == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** A planner that knows one plan: more cooling by one unit, then by another. */
    private static Answer twoSteps(Question question, Reads reads) {
        Task first = new Task("first", new Action.AdjustCooling("crac-1", 19, 70), List.of(), 1000);
        Task second = new Task("second", new Action.AdjustCooling("crac-2", 19, 70), List.of("first"), 1000);
        String name = question.escalation().incident() + question.round();
        return Answer.of(new Proposal.Proposed(new Plan(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "cool a little more",
                question.now(),
                question.version(),
                List.of(first, second),
                DecisionTag.LLM_DECISION,
                "")));
    }

    /**
     * Runs it until its input ends.
     *
     * @param arguments the audit's folder, the world's address, the moment to begin at, the inlet of rack 1, and
     *     the kind of entry and its number after whose commit the process dies at once, or an empty text
     */
    public static void main(String[] arguments) throws IOException {
        SetClock clock = new SetClock(Instant.parse(arguments[2]));
        Floor floor = new Floor(clock);
        floor.inlet("rack-1", Double.parseDouble(arguments[3]));
        Map<String, String> properties = new HashMap<>(Shift.ONE_THREAD);
        properties.putAll(Shift.QUEUES);
        ControllerSettings settings = new ControllerSettings(
                Home.linked(), null, AuditSettings.in(Path.of(arguments[0])), Mode.ACT, properties);
        Outside outside = Outside.of(clock, new HttpWorld(URI.create(arguments[1])), ControllerProcess::twoSteps);
        Controller controller = Controller.start(settings, Floor.INVENTORY, outside);
        controller.follow(new Death(arguments[4]));
        ProducerTemplate template = controller.context().createProducerTemplate();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(REPORT)) {
                controller.room().report(line.substring(REPORT.length()), "ada");
                continue;
            }
            floor.pass(
                    Duration.ofSeconds(Long.parseLong(line)),
                    template,
                    () -> template.requestBody("{{interlock.decide}}", new Event.Ticked()));
            System.out.println("passed " + clock.instant());
        }
        controller.close();
    }

    static Process start(Path data, URI world, Instant from, double inlet, String death) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Ddrools.useEagerSegmentCreation=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ControllerProcess.class.getName(),
                        data.toString(),
                        world.toString(),
                        from.toString(),
                        Double.toString(inlet),
                        death))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
