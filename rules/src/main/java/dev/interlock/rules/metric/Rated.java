package dev.interlock.rules.metric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds a rating of the device; beside a metric, it does where that was not measured. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Rated {
    /** The rating as the inventory calls it. */
    String value();

    /** What holds for a device that is not rated. */
    double otherwise() default Double.NaN;
}
