package dev.interlock.simulator;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.simulator.fault.*;
import java.time.Duration;

final class Probe {
    public static void main(String[] args) {
        for (long seed = 1; seed <= 5; seed++) {
            World w = World.build(WorldSpec.standard(), seed);
            double lo = 99,
                    hi = 0,
                    gpu = 0,
                    pdu = 0,
                    feed = 0,
                    maxWait = 0,
                    mean = 0,
                    pueLo = 9,
                    pueHi = 0,
                    total = 0,
                    rackHi = 0,
                    rackLo = 1e9,
                    queueMax = 0,
                    ups = 0,
                    slope = 0;
            double[] last = new double[30];
            double busyLo = 1e9, busyHi = 0;
            for (int m = 0; m < 1440; m++) {
                w.step(Duration.ofMinutes(1));
                double it = 0, tot = 0;
                for (Sample s : w.samples()) {
                    if (s.deviceId().startsWith("rack")) {
                        double t = s.metric("inlet_middle_celsius");
                        lo = Math.min(lo, t);
                        hi = Math.max(hi, t);
                        rackHi = Math.max(rackHi, s.metric("power_watts"));
                        rackLo = Math.min(rackLo, s.metric("power_watts"));
                        int i = Integer.parseInt(s.deviceId().substring(5));
                        if (m > 0) slope = Math.max(slope, t - last[i]);
                        last[i] = t;
                    }
                    if (s.deviceId().startsWith("gpu")) gpu = Math.max(gpu, s.metric("gpu_celsius"));
                    if (s.deviceId().startsWith("pdu")) pdu = Math.max(pdu, s.metric("power_watts") / 45000);
                    if (s.deviceId().startsWith("ups")) ups = Math.max(ups, s.metric("power_watts") / 150000);
                    if (s.deviceId().startsWith("feed")) feed = Math.max(feed, s.metric("power_watts") / 300000);
                    if (s.deviceId().equals("facility")) {
                        it = s.metric("it_watts");
                        tot = s.metric("total_watts");
                    }
                }
                mean += it / 1440;
                total = Math.max(total, tot);
                pueLo = Math.min(pueLo, tot / it);
                pueHi = Math.max(pueHi, tot / it);
                double busy = 0;
                int q = 0;
                for (Job j : w.jobs()) {
                    if (j.queued()) {
                        q++;
                        maxWait = Math.max(maxWait, (w.now().toEpochMilli() - j.submittedAt()) / 60000.0);
                    }
                    if (j.running()) busy += j.gpus();
                }
                queueMax = Math.max(queueMax, q);
                busyLo = Math.min(busyLo, busy);
                busyHi = Math.max(busyHi, busy);
            }
            System.out.printf(
                    "seed %d inlet %.2f..%.2f slope %.2f gpu %.1f pdu %.2f ups %.2f feed %.2f rack %.0f..%.0f meanIT %.0f maxTotal %.0f pue %.3f..%.3f wait %.1f queue %.0f busy %.0f..%.0f %s%n",
                    seed, lo, hi, slope, gpu, pdu, ups, feed, rackLo, rackHi, mean, total, pueLo, pueHi, maxWait,
                    queueMax, busyLo, busyHi, w.tally());
        }
        for (String f : new String[] {"lost", "30", "10"})
            for (double load : new double[] {.6, .9}) {
                World w = World.build(WorldSpec.standard().withLoad(load), 1);
                w.step(Duration.ofHours(10));
                long n = w.now().toEpochMilli();
                w.inject(
                        f.equals("lost")
                                ? new Fault.CoolingLost("crac-2", Window.openFrom(n))
                                : new Fault.CoolingDegraded("crac-2", Window.openFrom(n), Double.parseDouble(f)));
                StringBuilder b = new StringBuilder();
                for (int m = 0; m <= 40; m++) {
                    if (m == 20)
                        for (String u : new String[] {"crac-1", "crac-3"})
                            w.execute(u, new dev.interlock.rules.plan.Action.AdjustCooling(u, 20, 100));
                    double max = 0, it = 0;
                    for (int r = 1; r <= 8; r++) {
                        int rr = r;
                        max = Math.max(
                                max,
                                w.samples().stream()
                                        .filter(s -> s.deviceId().equals("rack-" + rr))
                                        .findFirst()
                                        .get()
                                        .metric("inlet_middle_celsius"));
                        it += w.samples().stream()
                                .filter(s -> s.deviceId().equals("rack-" + rr))
                                .findFirst()
                                .get()
                                .metric("power_watts");
                    }
                    if (m % 2 == 0) b.append(String.format("%.1f ", max));
                    if (m == 0) b.append(String.format("(%.0f W) ", it));
                    w.step(Duration.ofMinutes(1));
                }
                System.out.println(f + " load " + load + ": " + b);
            }
        for (int k = 0; k < 4; k++) {
            WorldSpec spec = WorldSpec.sized(1000, 125);
            World w = World.build(spec, k);
            long t = System.nanoTime();
            for (int m = 0; m < 1440; m++) w.step(Duration.ofMinutes(1));
            System.out.printf("1000 racks day %.2f s %s%n", (System.nanoTime() - t) / 1e9, w.tally());
        }
    }
}
