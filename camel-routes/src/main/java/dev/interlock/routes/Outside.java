package dev.interlock.routes;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.routes.agents.ControlledWorld;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything a controller depends on that would differ in a replay.
 *
 * @param clock the world's time
 * @param nanos a stopwatch for meters alone
 * @param nonces 128 random bits in hexadecimal, never the same twice
 * @param world the machinery that agents have their hands on
 * @param planner asked about what the rules do not know
 */
public record Outside(
        InstantSource clock, LongSupplier nanos, Supplier<String> nonces, ControlledWorld world, Planner planner) {

    Outside at(InstantSource other) {
        return new Outside(other, nanos, nonces, world, planner);
    }

    /** A controller of the real time, without a language model. */
    public static Outside of(InstantSource clock, ControlledWorld world) {
        return of(clock, world, new NoModel());
    }

    /** A controller of the real time. */
    public static Outside of(InstantSource clock, ControlledWorld world, Planner planner) {
        SecureRandom random = new SecureRandom();
        Supplier<String> nonces = () -> {
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            return HexFormat.of().formatHex(bits);
        };
        return new Outside(clock, System::nanoTime, nonces, world, planner);
    }
}
