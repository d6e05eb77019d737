package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells the reader to type works. */
class HowToDeclareAKindTest {
    private static final Path GUIDE = Path.of("../docs/how-to/declare-a-device-kind.md");

    @Test
    void the_files_of_the_guide_are_in_order(@TempDir Path site) throws IOException {
        write(site, "device-kinds.yaml", snippet("yaml", "# device-kinds.yaml"));
        write(site, "limits.csv", "name,value,exit,hold_seconds,unit,source\n" + snippet("csv", ""));
        write(site, "conditions/pump.drl", snippet("drl", ""));
        write(site, "examples/pump.yaml", snippet("yaml", "# examples/pump.yaml"));
        RulebookSource source = RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));
        Inventory devices = LinedTree.yaml(snippet("yaml", "# inventory.yaml"))
                .then(node -> InventoryJson.read(node, source.deviceKinds(), Set.of()))
                .orThrow();
        write(site, "examples/inventory.json", StrictJson.write(InventoryJson.write(devices)));

        List<ExampleResult> results =
                RuleExamples.run(RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site))).stream()
                        .filter(result -> result.rule().equals("PUMP-001"))
                        .toList();
        assertThat(results).extracting(ExampleResult::fires).containsExactly(true, false);
        assertThat(results).allSatisfy(result -> assertThat(result.reason()).isEmpty());
    }

    /** The first of the guide in this language that begins so. */
    private static String snippet(String language, String beginning) throws IOException {
        Matcher fence = Pattern.compile("```" + language + "\\n(" + beginning + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(fence.find()).as(language).isTrue();
        return fence.group(1);
    }

    private static void write(Path site, String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
