package dev.interlock.rules.metric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A metric that a field of a fact is made of, as telemetry calls it, and what its sensor can have measured: wide enough for every
 * fault of the plant, too narrow for a fault of the sensor. A field of several metrics is derived from them by name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(Measured.Together.class)
public @interface Measured {
    /** What a flag is measured in. */
    String FLAG = "0 or 1";

    String value();

    String unit();

    double least();

    double most();

    /** Where the range comes from. */
    String source();

    /** The kinds of device that report it, where the fact stands for several and not all of them do. */
    String[] by() default {};

    /** The metrics of one field. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Together {
        Measured[] value();
    }
}
