package dev.interlock.simulator.fault;

import dev.interlock.simulator.layout.Place;

/** Something that goes wrong with one device for a while. */
public sealed interface Fault {
    String target();

    FaultWindow window();

    /** Its name in JSON. */
    String type();

    /** What it can befall. */
    Place.Kind victim();

    /** Does its harm to the world; sensor faults do none, they only lie about it. */
    void harm(Effects effects);

    /** A cooling unit has only a share of its capacity left, 0 to 100. */
    record CoolingDegraded(String target, FaultWindow window, double toPercent) implements Fault {
        public CoolingDegraded {
            FaultRange.within("to_percent", toPercent, 0, 100);
        }

        @Override
        public String type() {
            return "cooling_degraded";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.COOLING_UNIT;
        }

        @Override
        public void harm(Effects effects) {
            effects.degradeCooling(target, toPercent);
        }
    }

    /** A cooling unit stands still. */
    record CoolingLost(String target, FaultWindow window) implements Fault {
        @Override
        public String type() {
            return "cooling_lost";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.COOLING_UNIT;
        }

        @Override
        public void harm(Effects effects) {
            effects.loseCooling(target);
        }
    }

    /** A GPU's heat sink works worse, as when dust or a fan is in its way; 2 doubles its thermal resistance. */
    record GpuOverheat(String target, FaultWindow window, double resistanceFactor) implements Fault {
        public GpuOverheat {
            FaultRange.within("resistance_factor", resistanceFactor, 1, 20);
        }

        @Override
        public String type() {
            return "gpu_overheat";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.GPU;
        }

        @Override
        public void harm(Effects effects) {
            effects.overheatGpu(target, resistanceFactor);
        }
    }

    /** A GPU's power brake is on: half speed, whatever its temperature. */
    record GpuThrottled(String target, FaultWindow window) implements Fault {
        @Override
        public String type() {
            return "gpu_throttled";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.GPU;
        }

        @Override
        public void harm(Effects effects) {
            effects.brakeGpu(target);
        }
    }

    /** A rack draws more than its jobs explain. */
    record PowerSpike(String target, FaultWindow window, double watts) implements Fault {
        public PowerSpike {
            FaultRange.within("watts", watts, 0, 1_000_000);
        }

        @Override
        public String type() {
            return "power_spike";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.RACK;
        }

        @Override
        public void harm(Effects effects) {
            effects.addLoad(target, watts);
        }
    }

    /** A feed from the street is dead. */
    record FeedLost(String target, FaultWindow window) implements Fault {
        @Override
        public String type() {
            return "feed_lost";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.FEED;
        }

        @Override
        public void harm(Effects effects) {
            effects.loseFeed(target);
        }
    }

    /** A UPS stands in bypass: its battery is out of reach. */
    record UpsLost(String target, FaultWindow window) implements Fault {
        @Override
        public String type() {
            return "ups_lost";
        }

        @Override
        public Place.Kind victim() {
            return Place.Kind.UPS;
        }

        @Override
        public void harm(Effects effects) {
            effects.loseUps(target);
        }
    }

    /** The world is well, but a device's telemetry is not. */
    record Sensor(String target, FaultWindow window, SensorLie lie, String metric, double perMinute) implements Fault {
        public Sensor {
            if (lie == SensorLie.DRIFTING) {
                FaultRange.within("per_minute", perMinute, -1_000_000, 1_000_000);
                if (metric.isEmpty()) {
                    throw new IllegalArgumentException(
                            "Fault 'sensor_drifting' has no 'metric'. Name the metric that drifts.");
                }
            }
        }

        @Override
        public String type() {
            return lie.type();
        }

        /** The facility stands for any device. */
        @Override
        public Place.Kind victim() {
            return Place.Kind.FACILITY;
        }

        @Override
        public void harm(Effects effects) {
            // the world itself stays as it is
        }

        /** It is about this metric; a fault without a metric is about all of them. */
        public boolean concerns(String name) {
            return metric.isEmpty() || metric.equals(name);
        }
    }
}
