package dev.interlock.rules.cost;

import java.util.Collections;
import java.util.List;

/** By what the costs of a machine are reckoned. */
public sealed interface Rate {
    /** What each of its GPUs costs over so long. */
    List<Money> charges(List<PaidGpu> gpus, long millis);

    /** Nobody knows what this GPU costs. */
    boolean misses(PaidGpu gpu);

    /** It is rented as a whole, whatever its GPUs do. */
    record Rent(double dollarsPerHour) implements Rate {
        @Override
        public List<Money> charges(List<PaidGpu> gpus, long millis) {
            return Money.of(dollarsPerHour, millis).shared(Collections.nCopies(gpus.size(), 1));
        }

        @Override
        public boolean misses(PaidGpu gpu) {
            return false;
        }
    }

    /**
     * It is owned: what its GPUs draw is paid for.
     *
     * @param dollarsPerKilowattHour with what the building adds: the tariff times the power usage effectiveness
     */
    record Electricity(double dollarsPerKilowattHour) implements Rate {
        private static final double WATTS_A_KILOWATT = 1000;

        @Override
        public List<Money> charges(List<PaidGpu> gpus, long millis) {
            return gpus.stream()
                    .map(gpu -> misses(gpu)
                            ? Money.ZERO
                            : Money.of(gpu.powerWatts() / WATTS_A_KILOWATT * dollarsPerKilowattHour, millis))
                    .toList();
        }

        @Override
        public boolean misses(PaidGpu gpu) {
            return !(gpu.powerWatts() >= 0);
        }
    }

    /** Nobody says what it costs. */
    record Unknown() implements Rate {
        @Override
        public List<Money> charges(List<PaidGpu> gpus, long millis) {
            return Collections.nCopies(gpus.size(), Money.ZERO);
        }

        @Override
        public boolean misses(PaidGpu gpu) {
            return true;
        }
    }

    /** A price that is known, as rent. */
    static Rate rent(double dollarsPerHour) {
        return dollarsPerHour >= 0 && Double.isFinite(dollarsPerHour) ? new Rent(dollarsPerHour) : new Unknown();
    }
}
