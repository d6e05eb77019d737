package dev.interlock.rules.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import java.util.ArrayList;
import java.util.List;

/** Runs the examples that stand beside the rules, in {@code examples/*.yaml}: the tests of each rule. */
public final class RuleExamples {
    private RuleExamples() {}

    /** Runs every example. A rulebook that does not load, or an example that cannot be read, is one result that is not true. */
    public static List<ExampleResult> run(RulebookSource source) {
        return Rulebook.load(source).fold(rulebook -> run(source, rulebook), faults -> faults.stream()
                .map(RuleExamples::unreadable)
                .toList());
    }

    static List<ExampleResult> run(RulebookSource source, Rulebook rulebook) {
        List<ExampleResult> results = new ArrayList<>();
        Parsed<Inventory> inventory = inventory(source);
        inventory
                .reasons()
                .forEach(reason -> results.add(unreadable(new Fault(RulebookSource.INVENTORY, 0, "", reason))));
        for (RulebookFile file : source.examples()) {
            ExampleReader reader = ExampleReader.read(file);
            reader.faults().forEach(fault -> results.add(unreadable(fault)));
            inventory.toOptional().ifPresent(world -> reader.examples()
                    .forEach(example -> results.add(new ExampleRun(rulebook, world, example).result())));
        }
        return List.copyOf(results);
    }

    private static Parsed<Inventory> inventory(RulebookSource source) {
        Parsed<JsonNode> json = source.inventory()
                .map(file -> StrictJson.parse(file.text()))
                .orElseGet(() -> Parsed.refused("The examples have no inventory. Add the devices they speak of."));
        return json.then(InventoryJson::read);
    }

    private static ExampleResult unreadable(Fault fault) {
        return new ExampleResult(fault.file(), fault.line(), fault.rule(), true, "", fault.message());
    }
}
