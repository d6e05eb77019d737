package dev.interlock.rules.alert;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import java.util.Collection;
import java.util.Optional;

/**
 * What an alert is about, and the domain in which it has its incident: that of its device where it names one, so that it
 * joins what the rules see there; else what its sender says that it belongs to.
 */
public record AlertSubject(String subject, String domain) {
    /**
     * What a word is about, by the inventory.
     *
     * @param holding the conditions that hold now
     */
    public static AlertSubject of(AlertWord word, Inventory inventory, Collection<Condition> holding) {
        return inventory
                .find(word.device())
                .map(device -> new AlertSubject(device.id(), domain(device, holding)))
                .orElseGet(() -> new AlertSubject(word.group(), word.group()));
    }

    private static String domain(Device device, Collection<Condition> holding) {
        Optional<String> troubled = holding.stream()
                .filter(condition -> condition.device().equals(device.id()))
                .map(Condition::domain)
                .findFirst();
        boolean sharesAir =
                device.kind().equals(DeviceKind.RACK) || device.kind().equals(DeviceKind.COOLING_UNIT);
        return troubled.orElse(sharesAir && !device.zone().isEmpty() ? device.zone() : device.id());
    }
}
