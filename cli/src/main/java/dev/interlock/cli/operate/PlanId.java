package dev.interlock.cli.operate;

import java.util.UUID;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a plan as it stands in lists. */
final class PlanId implements ITypeConverter<UUID> {
    @Override
    public UUID convert(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'%s' is no plan's id. 'interlock status' and the web page list the plans that wait."
                            .formatted(text));
        }
    }
}
