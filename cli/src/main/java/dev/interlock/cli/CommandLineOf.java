package dev.interlock.cli;

import dev.interlock.cli.print.VisibleWriter;
import dev.interlock.routes.operator.Mode;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The command line as it is run: the tree of commands with our way of telling what went wrong. */
final class CommandLineOf {
    private CommandLineOf() {}

    static CommandLine interlock() {
        return new CommandLine(new InterlockCommand())
                .setOut(VisibleWriter.to(System.out))
                .setErr(VisibleWriter.to(System.err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
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
