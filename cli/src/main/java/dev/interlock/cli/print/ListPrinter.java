package dev.interlock.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a list is printed: a table for people, or JSON where the option asks for it. */
public final class ListPrinter {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /**
     * Prints some fields of every object of an array.
     *
     * @param nothing what is said where there is none
     */
    public void print(JsonNode array, String nothing, String... fields) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println(JsonRows.pretty(array));
        } else if (array.isEmpty()) {
            out.println(nothing);
        } else {
            JsonRows.table(array, fields).lines().forEach(out::println);
        }
    }
}
