package dev.interlock.scenarios.attack;

import dev.interlock.scenarios.Here;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Hostile plans against the gate in any number; a program, not a test. */
final class HostilePlans {
    private HostilePlans() {}

    /**
     * Prints what became of them.
     *
     * @param arguments how many plans, and a seed
     */
    public static void main(String[] arguments) {
        int plans = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        List<LiveState> states = states(seed, Duration.ofMinutes(48), 8);
        long start = System.nanoTime();
        Score score = new Salvo(Here.rulebook(), seed).fire(states, plans);
        System.out.printf(
                "%d plans on %d states in %.0f s%napproved: %d, of which %d change something%n"
                        + "approved although the oracle objects: %s%ngate and oracle disagree: %s%nrefused: %s%n",
                score.plans(),
                states.size(),
                (System.nanoTime() - start) / 1e9,
                score.approved(),
                score.approvedChanges(),
                score.breaches(),
                score.disagreements(),
                score.refusals());
    }

    /** So many moments of the beginning of each ordeal, each as it was and with more gone wrong. */
    static List<LiveState> states(long seed, Duration lasting, int moments) {
        Disturbed disturbed = new Disturbed(new SplittableRandom(seed));
        Shop shop = new Shop(new SplittableRandom(seed));
        return Stream.of(Ordeal.values())
                .map(ordeal -> ordeal.lasting(lasting, seed))
                .flatMap(scenario -> LiveStates.of(Here.HOME, scenario, seed, moments).stream())
                .flatMap(state -> Stream.of(state, disturbed.of(state)))
                .map(shop::beside)
                .toList();
    }
}
