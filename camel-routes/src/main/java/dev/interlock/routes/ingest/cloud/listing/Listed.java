package dev.interlock.routes.ingest.cloud.listing;

import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is read of a list, machine by machine. Not thread-safe. */
public final class Listed {
    private final List<RentedInstance> instances = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<InputFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int withoutGpus;
    private boolean complete = true;

    /** The machines with GPUs. */
    public List<RentedInstance> instances() {
        return List.copyOf(instances);
    }

    /** What of the list could not be read, or is odd. */
    public List<InputFault> faults() {
        return List.copyOf(faults);
    }

    /** What a person should know of its machines, in sentences. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How many of its machines have no GPU. */
    public int withoutGpus() {
        return withoutGpus;
    }

    /** What is not in it is not there. */
    public boolean isComplete() {
        return complete;
    }

    void take(RentedInstance instance) {
        if (ids.add(instance.id())) {
            instances.add(instance);
        } else {
            faults.add(new InputFault(
                    Reason.DUPLICATE,
                    "Instance %s is in the list twice and counts once. Look at what was put together there."
                            .formatted(Shown.text(instance.shown()))));
        }
    }

    void hasNoGpu() {
        withoutGpus++;
    }

    /** A machine that cannot be told from others: it may be any of those that are missing. */
    void unnamed(int place, String list, String field) {
        complete = false;
        faults.add(new InputFault(
                Reason.FIELD,
                "Instance %d of %s has no '%s', so it cannot be watched. Look at the API's changes."
                        .formatted(place, list, field)));
    }

    /** A field of a machine that is not what it should be. */
    void wrong(String id, String field, String wanted, String so) {
        faults.add(new InputFault(
                Reason.FIELD,
                "'%s' of instance %s is not %s, so %s. Look at the API's changes."
                        .formatted(field, Shown.text(id), wanted, so)));
    }

    /** Something that a person should know of a machine. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** More of it is elsewhere. */
    void goesOn() {
        complete = false;
        faults.add(
                new InputFault(
                        Reason.CUT_OFF,
                        "The list ends with a token for its next page, so what is missing in it is not taken for ended. Let the tool fetch all pages."));
    }
}
