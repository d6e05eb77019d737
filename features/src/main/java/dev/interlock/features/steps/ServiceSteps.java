package dev.interlock.features.steps;

import dev.interlock.features.floor.StillFloor;
import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import io.cucumber.java.en.Given;

/** Services of a shop, and what is wrong with them. */
public final class ServiceSteps {
    private final StillFloor floor;

    public ServiceSteps(Shift shift) {
        this.floor = shift.floor();
    }

    @Given("a shop of services")
    @Means(
            "The services `gateway`, `orders` and `fulfilment`, their database, cache and queue are run from here too. First in a story.")
    public void shop() {
        floor.openShop();
    }

    @Given("{word} is down")
    @Means("A service has no healthy instance.")
    public void down(String service) {
        floor.set(service, "healthy_instances", 0);
    }

    @Given("{word} uses {percent} of its memory")
    @Means("Sets how much memory a service uses.")
    public void memory(String service, double percent) {
        floor.set(service, "memory_percent", percent);
    }

    @Given("{word} runs revision {int}")
    @Means("Sets the revision of a service's configuration.")
    public void revision(String service, int revision) {
        floor.set(service, "revision", revision);
    }

    @Given("{word} does not run what is declared")
    @Means("A service's configuration has drifted.")
    public void drifted(String service) {
        floor.set(service, "config_drifted", 1);
    }

    @Given("{word} could not read {word}")
    @Means("A cache has an entry that cannot be read.")
    public void unreadable(String cache, String key) {
        floor.set(cache, "unreadable_15s", 3);
        floor.note(cache, key);
    }

    @Given("{int} messages of {word} failed at every try")
    @Means("A queue has messages that no consumer can take.")
    public void poison(int messages, String queue) {
        floor.set(queue, "poison_messages", messages);
    }

    @Given("the foreign process {int} takes what {word} needs")
    @Means("Another process beside a service uses the processor.")
    public void foreign(int process, String service) {
        floor.set(service, "foreign_process", process);
        floor.set(service, "foreign_cpu_percent", 95);
    }

    @Given("others wait for session {int} of {word}")
    @Means("A session of a database blocks others.")
    public void blocking(int session, String database) {
        floor.set(database, "blocking_session", session);
        floor.set(database, "longest_block_seconds", 6);
    }

    @Given("{percent} of the calls over {word} fail")
    @Means("Sets how many calls over a link fail.")
    public void failing(double percent, String link) {
        floor.set(link, "failed_percent_5s", percent);
    }
}
