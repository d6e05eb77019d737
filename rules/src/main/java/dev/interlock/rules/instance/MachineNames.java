package dev.interlock.rules.instance;

import dev.interlock.rules.fact.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the machines of a list go by: exporters on them know their host's name, with a domain or without, where the list has another. A
 * name that two of them share is none.
 */
final class MachineNames {
    private final Map<String, String> machines = new HashMap<>();

    private MachineNames() {}

    static MachineNames of(Collection<Instance> listed) {
        MachineNames names = new MachineNames();
        Map<String, Set<String>> bearers = listed.stream()
                .flatMap(each -> Stream.of(each.instance(), each.name(), host(each.id()))
                        .map(name -> Map.entry(name, each.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        bearers.forEach((name, ids) -> {
            if (ids.size() == 1 && !name.isEmpty()) {
                names.machines.put(name, ids.iterator().next());
            }
        });
        listed.forEach(each -> names.machines.put(each.id(), each.id()));
        return names;
    }

    /** The listed machine that goes by this name, or by its first part; the name itself where there is none. */
    String machine(String name) {
        String whole = machines.get(name);
        return whole != null ? whole : machines.getOrDefault(host(name), name);
    }

    private static String host(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && !name.matches("[0-9.]+") ? name.substring(0, dot) : name;
    }
}
