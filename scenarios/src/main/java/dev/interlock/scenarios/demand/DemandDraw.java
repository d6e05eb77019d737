package dev.interlock.scenarios.demand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Events that chance draws, one after the other: half of them are told when they begin, the others 10 to 40 minutes before. Each lasts a
 * quarter of an hour to 40 minutes, and 40 minutes or more pass until the next, so that caps are taken back by then.
 *
 * @param events how many
 * @param least of the percents that are asked for
 * @param most of them
 */
public record DemandDraw(int events, double least, double most) {
    private static final int MOST_EVENTS = 1_000;

    /** The pause before an event and the event end within so long. */
    private static final Duration EACH = Duration.ofMinutes(95);

    public DemandDraw {
        if (events < 1 || events > MOST_EVENTS) {
            throw new IllegalArgumentException(
                    "The draw has 'events' = %d. Give 1 to %d.".formatted(events, MOST_EVENTS));
        }
        if (!(least > 0 && least < most && most <= 100)) {
            throw new IllegalArgumentException(
                    "The draw has 'least_percent' = %s and 'most_percent' = %s. Give 0 to 100, the lower one first."
                            .formatted(least, most));
        }
    }

    public static Parsed<DemandDraw> read(JsonNode node) {
        Fields fields = Fields.of("The draw", node);
        int events = fields.smallInteger("events", 20);
        double least = fields.numberOr("least_percent", 10);
        double most = fields.numberOr("most_percent", 25);
        return fields.finish(() -> new DemandDraw(events, least, most));
    }

    /** A story has to last so long for all of them. */
    public Duration needs() {
        return EACH.multipliedBy(events);
    }

    /** Those of a seed, in order. */
    public List<ToldDemand> of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ToldDemand> drawn = new ArrayList<>();
        Duration free = Duration.ZERO;
        for (int i = 0; i < events; i++) {
            Duration starts = free.plusSeconds(random.nextInt(2_400, 3_301));
            Duration ahead = random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(random.nextInt(600, 2_401));
            Duration lasts = Duration.ofSeconds(random.nextInt(900, 2_401));
            drawn.add(new ToldDemand(
                    starts.minus(ahead),
                    starts,
                    lasts,
                    DemandRequest.LESS_PERCENT,
                    Math.rint(random.nextDouble(least, most))));
            free = starts.plus(lasts);
        }
        return drawn;
    }
}
