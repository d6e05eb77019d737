package dev.interlock.rules.plan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one argument of an action means and may hold, on the record's component. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Takes {
    /** What it is, for whoever plans. */
    String value();

    /** The unit of a number. */
    String unit() default "";

    /** Its name in the plan contract, where that is not the component's. */
    String name() default "";

    /** The least that a whole number may be. */
    long least() default Long.MIN_VALUE;

    /** A number that may be left out, and is 0 then. */
    boolean optional() default false;

    /** The only texts there are. A component that is an enum has the names of its constants. */
    String[] choices() default {};

    /** A text is a regular expression. */
    boolean pattern() default false;

    /** A text is the id of one of these. */
    TargetKind[] id() default {};
}
