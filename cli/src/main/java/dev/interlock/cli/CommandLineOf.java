package dev.interlock.cli;

import dev.interlock.routes.decide.Mode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The command line as it is run: the tree of commands with our way of telling what went wrong. */
final class CommandLineOf {
    private CommandLineOf() {}

    static CommandLine interlock() {
        return new CommandLine(new InterlockCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .registerConverter(Mode.class, CommandLineOf::mode)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(new Misread())
                .setExecutionExceptionHandler(new Broken());
    }

    private static Mode mode(String text) {
        try {
            return Mode.named(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
