package dev.interlock.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line as it is run: the tree of commands with our way of telling what went wrong. */
final class CommandLineOf {
    private CommandLineOf() {}

    static CommandLine interlock() {
        return new CommandLine(new InterlockCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(new Misread())
                .setExecutionExceptionHandler(new Broken());
    }
}
