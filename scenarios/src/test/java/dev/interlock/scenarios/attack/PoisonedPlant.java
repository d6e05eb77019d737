package dev.interlock.scenarios.attack;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.JobBuilder;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plant into whose telemetry somebody writes texts. Its figures stay as they are. */
final class PoisonedPlant extends DelegatingPlant {
    private final List<Action> done = new ArrayList<>();
    private final boolean poisoned;

    /** The plant as it is, or with every injection in place. */
    PoisonedPlant(Plant plant, boolean poisoned) {
        super(plant);
        this.poisoned = poisoned;
    }

    @Override
    public PlantMoment advance(Duration time) {
        PlantMoment moment = super.advance(time);
        return poisoned ? new PlantMoment(moment.now(), samples(moment), jobs(moment)) : moment;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        done.add(action);
        return super.carryOut(effect, action);
    }

    /** Everything that reached the machines, in order. */
    List<Action> done() {
        return done;
    }

    private static List<Sample> samples(PlantMoment moment) {
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : moment.samples()) {
            samples.add(poisoned(sample, samples.size()));
        }
        for (Injection injection : Injection.by("device")) {
            samples.add(new Sample(injection.text(), moment.now(), Sample.Status.ERROR, Map.of("power_watts", 1.0)));
        }
        return samples;
    }

    private static Sample poisoned(Sample sample, int number) {
        Map<String, Double> metrics = new HashMap<>(sample.metrics());
        if (number == 0) {
            Injection.by("metric").forEach(each -> metrics.put(each.text(), 1.0));
        }
        return new Sample(
                sample.deviceId(),
                sample.timestamp(),
                sample.status(),
                metrics,
                text("code", number),
                text("log", number),
                text("note", number));
    }

    private static String text(String carrier, int number) {
        List<Injection> all = Injection.by(carrier);
        return all.get(number % all.size()).text();
    }

    /** The last jobs of the queue get other names. */
    private static List<Job> jobs(PlantMoment moment) {
        List<Injection> names = Injection.by("job");
        List<Job> jobs = new ArrayList<>(moment.jobs());
        for (int name = 0; name < names.size(); name++) {
            int place = jobs.size() - 1 - name;
            jobs.set(
                    place,
                    JobBuilder.like(jobs.get(place))
                            .named(names.get(name).text())
                            .build());
        }
        return jobs;
    }
}
