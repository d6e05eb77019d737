package dev.interlock.routes.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the web takes an act on what is open, and how it is answered. The subject's id comes in the path, everything else that the
 * act's record holds comes in the body, by its name: {@code words} over as many lines as a person likes, anything else as one line.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TakenAt {
    /** As in the contract: {@code /api/plans/{id}/approve}. */
    String path();

    /** What the answer calls what it was done to. */
    String subject();

    /** What became of it; empty where the answer says only to what it was done, and by whom. */
    String answer() default "";
}
