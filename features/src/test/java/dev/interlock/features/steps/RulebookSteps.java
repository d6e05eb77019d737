package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Shift;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that operators edit while the controller runs. */
public final class RulebookSteps {
    private final Shift shift;
    private final Path site = Shift.temporary("interlock-site");
    private final List<String> limits = new ArrayList<>();

    public RulebookSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("the site has a folder of its own")
    public void folder() throws IOException {
        Files.createDirectories(site.resolve("rulebooks/conditions"));
        shift.site(site);
    }

    @When("the operator sets the limit {word} to {string}")
    public void limit(String name, String columns) throws IOException {
        limits.add("%s,%s,the operator\n".formatted(name, columns));
        save("limits.csv", "name,value,exit,hold_seconds,unit,source\n" + String.join("", limits));
    }

    @When("the operator saves a rule that cannot be read")
    public void broken() throws IOException {
        save("conditions/broken.drl", "package dev.interlock.rulebook;\n\nrule \"Half a rule\"\nwhen\n    Rack(\n");
    }

    @When("the operator removes that rule")
    public void mended() throws IOException {
        Files.delete(site.resolve("rulebooks/conditions/broken.drl"));
        shift.bench().room().reload("the operator");
    }

    @Then("the rulebook's fault names {string}")
    public void fault(String words) {
        assertThat(shift.view().rulebookFault()).isNotNull().contains(words);
    }

    @Then("the rulebook has no fault")
    public void noFault() {
        assertThat(shift.view().rulebookFault()).isNull();
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(site.resolve("rulebooks").resolve(file), text);
        shift.bench().room().reload("the operator");
    }
}
