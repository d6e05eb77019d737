package dev.interlock.scenarios.format;

import dev.interlock.simulator.WorldName;
import dev.interlock.simulator.measure.NoiseLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * What every scenario says of itself, whatever world it is of.
 *
 * @param name its file's name without its ending
 * @param description one sentence
 * @param source where what it is made after is told in public; empty where it is made up
 * @param seed the chance that its expectations were written for; any other may be played
 * @param noise how far sensors err
 * @param reports what people say at their times
 * @param owed what of its expectations the controller does not meet yet, as a sentence; empty where it meets them all
 */
public record Heading(
        WorldName world,
        String name,
        String description,
        String source,
        long seed,
        NoiseLevel noise,
        List<PersonsReport> reports,
        String owed) {
    public Heading {
        reports = List.copyOf(reports);
    }

    /** Of a data centre of which nobody says anything. */
    public static Heading of(String name, String description, long seed) {
        return new Heading(WorldName.DATACENTRE, name, description, "", seed, NoiseLevel.USUAL, List.of(), "");
    }

    /** The same with another chance and other sensors. */
    public Heading with(long otherSeed, NoiseLevel otherNoise) {
        return new Heading(world, name, description, source, otherSeed, otherNoise, reports, owed);
    }

    /** The same, in which somebody says this too. */
    public Heading saying(PersonsReport report) {
        List<PersonsReport> all = new ArrayList<>(reports);
        all.add(report);
        return new Heading(world, name, description, source, seed, noise, all, owed);
    }

    public boolean isOwed() {
        return !owed.isEmpty();
    }
}
