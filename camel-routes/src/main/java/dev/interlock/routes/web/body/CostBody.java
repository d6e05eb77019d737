package dev.interlock.routes.web.body;

import dev.interlock.rules.cost.CostLine;
import dev.interlock.rules.cost.Use;
import java.time.Instant;

/** What somebody or something cost in one period, in dollars, and of that what its GPUs were used for. */
public record CostBody(
        Instant from,
        String who,
        double dollars,
        double active,
        double held,
        double parked,
        double idle,
        double unmeasured,
        double gpuHours,
        double unpricedGpuHours) {
    public static CostBody of(CostLine line) {
        return new CostBody(
                line.from(),
                line.who(),
                line.amount().inDollars(),
                line.amount(Use.ACTIVE).inDollars(),
                line.amount(Use.HELD).inDollars(),
                line.amount(Use.PARKED).inDollars(),
                line.amount(Use.IDLE).inDollars(),
                line.amount(Use.UNMEASURED).inDollars(),
                line.gpuHours(),
                line.unpricedGpuHours());
    }
}
