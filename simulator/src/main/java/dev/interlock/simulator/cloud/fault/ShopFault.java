package dev.interlock.simulator.cloud.fault;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.fault.FaultWindow;

/**
 * One failure of the shop.
 *
 * @param target a part or a wire, by its name in the inventory
 * @param figure of its kind; 0 where it has none
 * @param seed what its chance is drawn from
 */
public record ShopFault(FaultKind kind, String target, FaultWindow window, double figure, long seed) {
    public ShopFault {
        if (!kind.targets().contains(target)) {
            throw new IllegalArgumentException("Fault '%s' cannot befall '%s'. Choose one of %s.%s"
                    .formatted(
                            kind.type(),
                            target,
                            String.join(", ", kind.targets()),
                            Nearest.hint(target, kind.targets())));
        }
        kind.figure().ifPresent(known -> {
            if (!(figure >= known.least() && figure <= known.most())) {
                throw new IllegalArgumentException("Fault '%s' has '%s' = %s. Give %s to %s."
                        .formatted(kind.type(), known.name(), figure, known.least(), known.most()));
            }
        });
    }

    Part part() {
        return Part.named(target).orElseThrow();
    }

    PartLink wire() {
        return PartLink.named(target).orElseThrow();
    }
}
