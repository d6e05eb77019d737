package dev.interlock.programs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of what a fault or an attack does, tried a few times with each build and often by {@code mvn verify -P faults}, which
 * ends with how often each failed. Each trial is a test of its own; the method may ask for the {@link Trial}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@Tag("faults")
@ExtendWith(TrialsExtension.class)
public @interface Trials {
    /** What goes wrong, or who attacks how; what is to hold then is the method's name. */
    String fault();

    /** How often with each build. */
    int small() default 1;

    /** How often in the campaign. */
    int whole() default 30;
}
