package dev.interlock.rules.metric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field holds a label of the device's telemetry, such as the job that runs on it; empty where there is none, or where its value
 * could be more than a name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Labelled {
    String value();
}
