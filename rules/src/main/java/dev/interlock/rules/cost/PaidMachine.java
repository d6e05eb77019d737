package dev.interlock.rules.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * A machine with GPUs that is paid for, as it is at one moment.
 *
 * @param id the provider's id, or the machine's name where no provider lists it
 * @param name what its owner calls it
 * @param provider who rents it out; empty for one that is owned
 * @param type what the provider calls such a machine; the model of its GPUs where no provider lists it
 * @param region where it is; empty where nobody says
 * @param state as its provider says it; empty where none does
 * @param gpus all that it has, heard of or not: never empty
 */
public record PaidMachine(
        String id,
        String name,
        String provider,
        String type,
        String region,
        String state,
        Rate rate,
        List<PaidGpu> gpus) {
    public PaidMachine {
        gpus = gpus.isEmpty() ? List.of(PaidGpu.unheard()) : List.copyOf(gpus);
    }

    /** Every one of its GPUs is. */
    boolean isIdle() {
        return gpus.stream().allMatch(gpu -> gpu.use() == Use.IDLE);
    }

    /** Whose costs this machine's are over so long: together they are its bill. */
    public List<Charge> charges(long millis) {
        List<Charge> charges = new ArrayList<>();
        List<Money> amounts = rate.charges(gpus, millis);
        for (int place = 0; place < gpus.size(); place++) {
            charge(gpus.get(place), amounts.get(place), millis, charges);
        }
        return charges;
    }

    private void charge(PaidGpu gpu, Money amount, long millis, List<Charge> charges) {
        List<Money> amounts = amount.shared(gpu.parts().weights());
        List<Long> times = Share.of(millis, gpu.parts().weights());
        for (int place = 0; place < amounts.size(); place++) {
            GpuHolder holder = gpu.parts().parts().get(place).holder();
            charges.add(new Charge(
                    this, gpu, holder, gpu.useBy(holder), amounts.get(place), times.get(place), !rate.misses(gpu)));
        }
    }

    /** The same, with nothing known of what it is used for and by whom. */
    PaidMachine unseen() {
        return new PaidMachine(
                id,
                name,
                provider,
                type,
                region,
                state,
                rate,
                gpus.stream().map(PaidGpu::unseen).toList());
    }
}
