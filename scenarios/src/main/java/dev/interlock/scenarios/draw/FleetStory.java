package dev.interlock.scenarios.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A story of a fleet of GPUs of a size that chance draws, in which most machines train and the others serve or wait. */
final class FleetStory extends DrawnStory {
    private static final int GPUS_A_MACHINE = 8;
    private static final int LEAST_TRAINING = 5;
    private static final List<String> BESIDES = List.of("serving", "light", "notebook", "large_training");

    private final int machines;
    private final int training;

    private FleetStory(String name, String description, Dice dice, int durationSeconds) {
        super(name, description, dice, durationSeconds);
        machines = dice.chance(0.1) ? dice.between(17, 40) : dice.between(6, 16);
        training = Math.max(LEAST_TRAINING, machines * 2 / 3);
        world().put("kind", "fleet").put("machines", machines);
        work("train", training, "training");
        work("besides", 1, dice.any(BESIDES));
        onlyTelling();
    }

    static FleetStory of(String name, String description, Dice dice, int durationSeconds) {
        return new FleetStory(name, description, dice, durationSeconds);
    }

    /** A GPU that trains. */
    String gpu() {
        return "%s/%d".formatted(machine(), dice().between(0, GPUS_A_MACHINE - 1));
    }

    /** A machine that trains. */
    String machine() {
        return "node-%03d".formatted(dice().between(0, training - 1));
    }

    int training() {
        return training;
    }

    private void work(String job, int on, String doing) {
        ObjectNode work = world().withArray("work").addObject();
        work.put("job", job).put("machines", on).put("doing", doing);
    }
}
