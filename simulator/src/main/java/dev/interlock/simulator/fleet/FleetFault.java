package dev.interlock.simulator.fleet;

import java.time.Duration;

/** Something that goes wrong with one GPU, from a moment after the fleet began. */
sealed interface FleetFault {
    String node();

    int gpu();

    Duration after();

    /** What is measured from then on, or instead. */
    GpuFigures on(GpuFigures healthy, Duration since);

    /** Its cooling fails: it gets hotter by the second, up to a ceiling. */
    record Overheating(String node, int gpu, Duration after, double celsius) implements FleetFault {
        private static final double CELSIUS_A_SECOND = 2;

        @Override
        public GpuFigures on(GpuFigures healthy, Duration since) {
            double risen = healthy.celsius() + CELSIUS_A_SECOND * since.toSeconds();
            return healthy.at(Math.min(celsius, risen));
        }
    }

    /** It fell off the bus: XID 79 is all that is still said of it. */
    record OffTheBus(String node, int gpu, Duration after) implements FleetFault {
        private static final int XID = 79;

        @Override
        public GpuFigures on(GpuFigures healthy, Duration since) {
            return GpuFigures.silent(XID);
        }
    }
}
