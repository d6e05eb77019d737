package dev.interlock.simulator.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.CommandResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A world as its doors see it. Every method may be called from any thread. */
public interface Served {
    Inventory inventory();

    /** The newest sample of each device. */
    List<Sample> samples();

    List<Job> jobs();

    /** The log lines that were written after the line of this number, at most some thousands, the oldest first. */
    List<LogRecord> logs(long after);

    Instant now();

    /** Seconds of its clock per second of a real one. */
    double speed();

    /** Carries a task out, once however often it is told. */
    CommandResult execute(String taskId, Action action);

    /** What is or will be wrong with it, by the id of each fault. */
    Map<String, ObjectNode> faults();

    /** Lets a fault happen, or says why it cannot; answers with its id. */
    Parsed<String> inject(JsonNode fault);

    /** Ends a fault; false where there is none of this id. */
    boolean heal(String id);

    /** One line of a log, with its place in the order of all lines. */
    record LogRecord(long number, ObjectNode line) {}
}
