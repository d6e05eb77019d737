package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.floor.Jobs;
import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.JobBuilder;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Jobs. */
public final class WorkSteps {
    private final Shift shift;

    public WorkSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("{word} runs on {word} with {int} GPU(s)")
    @Means("A training job runs on a rack; it may be moved, held back and stopped.")
    public void runs(String job, String rack, int gpus) {
        shift.floor().put(Jobs.running(job, rack, gpus, shift.floor().now()));
    }

    @Given("{word} is suspended on {word} with {int} GPU(s)")
    @Means("A training job stands still, and keeps the GPUs of its rack.")
    public void suspended(String job, String rack, int gpus) {
        runs(job, rack, gpus);
        change(job, each -> Jobs.suspended(each, true));
    }

    @Given("{word} has been waiting for {duration}")
    @Means("A training job of eight GPUs waits in the queue.")
    public void waits(String job, Duration time) {
        shift.floor().put(Jobs.waiting(job, time, shift.floor().now()));
    }

    @Given("{word} waits to be placed with {int} GPU(s)")
    @Means("A job waits to be told on which rack to run.")
    public void waitsToBePlaced(String job, int gpus) {
        Instant now = shift.floor().now();
        shift.floor().put(Jobs.unplaced(Jobs.running(job, "", gpus, now)));
    }

    @Given("{word} is held back for {int} more hour(s)")
    @Means("A job may not start before then.")
    public void heldBack(String job, int hours) {
        waits(job, Duration.ofMinutes(10));
        change(
                job,
                each -> Jobs.deferred(
                        each,
                        shift.floor().now().plus(Duration.ofHours(hours)).toEpochMilli(),
                        shift.floor().now()));
    }

    @Given("{word} has priority {int}")
    @Means("Sets how important a job is, from 0.")
    public void priority(String job, int priority) {
        change(job, each -> Jobs.ofPriority(each, priority));
    }

    @Given("{word} must not be interrupted or held back")
    @Means("A job must run where it is until it is done.")
    public void fixed(String job) {
        change(job, Jobs::fixed);
    }

    @Given("{word} is in the {word} queue")
    @Means("The workload scheduler says which of its queues a job is in.")
    public void queue(String job, String queue) {
        change(job, each -> JobBuilder.like(each).inQueue(queue).build());
    }

    @Given("{word} tolerates a loss of {percent}")
    @Means("Sets how much of its throughput demand response may cost a job: 0, 10, 25 or 50 %.")
    public void tolerates(String job, double percent) {
        change(job, each -> JobBuilder.like(each).tolerating((int) percent).build());
    }

    @Given("{word} has to be done within {duration}")
    @Means("Sets a job's deadline.")
    public void due(String job, Duration time) {
        change(job, each -> Jobs.due(each, shift.floor().now().plus(time)));
    }

    @Given("{word} needs {duration} and has to be done within {duration}")
    @Means("Sets what is left of a job and its deadline.")
    public void inAHurry(String job, Duration needed, Duration left) {
        change(job, each -> Jobs.needing(each, needed));
        change(job, each -> Jobs.due(each, shift.floor().now().plus(left)));
    }

    @Then("{word} was moved to {word}")
    @Means("A job runs on this rack now.")
    public void wasMoved(String job, String rack) {
        assertThat(find(job).rack()).as("rack of " + job).isEqualTo(rack);
    }

    @Then("{word} runs on {word} no longer")
    @Means("A job runs on another rack now.")
    public void wasMovedAway(String job, String rack) {
        assertThat(find(job).rack()).as("rack of " + job).isNotEqualTo(rack);
    }

    @Then("{word} runs")
    @Means("A job runs now.")
    public void runsSomewhere(String job) {
        assertThat(find(job).running()).as(job + " runs").isTrue();
    }

    @Then("{word} runs in {word}")
    @Means("A job runs on a rack of this zone.")
    public void runsIn(String job, String zone) {
        assertThat(shift.floor().inventory().find(find(job).rack()))
                .as("rack of " + job)
                .hasValueSatisfying(rack -> assertThat(rack.zone()).isEqualTo(zone));
    }

    @Then("{word} waits")
    @Means("A job still waits to be placed.")
    public void stillWaits(String job) {
        assertThat(find(job).unplaced()).as(job + " is unplaced").isTrue();
    }

    @Then("{word} was held back")
    @Means("A job is held back now.")
    public void wasHeldBack(String job) {
        assertThat(find(job).state()).as("state of " + job).isEqualTo(Job.State.DEFERRED);
    }

    @Then("{word} may run")
    @Means("A job is not held back now.")
    public void mayRun(String job) {
        assertThat(find(job).state()).as("state of " + job).isNotEqualTo(Job.State.DEFERRED);
    }

    @Then("{word} was suspended")
    @Means("A job is suspended now.")
    public void wasSuspended(String job) {
        assertThat(find(job).suspended()).as(job + " is suspended").isTrue();
    }

    @Then("{word} was stopped")
    @Means("A job is gone from the queue.")
    public void wasStopped(String job) {
        assertThat(shift.floor().jobs()).as("jobs").doesNotContainKey(job);
    }

    @Then("{word} was not stopped")
    @Means("A job is still there.")
    public void wasNotStopped(String job) {
        assertThat(shift.floor().jobs()).as("jobs").containsKey(job);
    }

    private void change(String job, UnaryOperator<Job> change) {
        shift.floor().put(change.apply(find(job)));
    }

    private Job find(String job) {
        return Objects.requireNonNull(shift.floor().jobs().get(job), () -> "There is no " + job + " any more.");
    }
}
