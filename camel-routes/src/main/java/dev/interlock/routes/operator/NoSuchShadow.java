package dev.interlock.routes.operator;

/** No such rule is a shadow, or it has not matched often enough to be promoted. */
public final class NoSuchShadow extends NotOpen {
    private static final long serialVersionUID = 1L;

    private NoSuchShadow(String message) {
        super(message);
    }

    /** The rulebook in use has no shadow of this id. */
    public static NoSuchShadow of(String rule) {
        return new NoSuchShadow(
                "There is no @shadow '%s' in the rulebook in use. 'interlock rules list' marks them.".formatted(rule));
    }

    /** What there is to judge it by is too little. */
    public static NoSuchShadow tooFew(String rule, int matches, double least) {
        return new NoSuchShadow(
                "Rule %s would have acted %d times since it was written as it is, and %.0f are asked for (limit shadow-matches). Wait, or try it with 'rules backtest'."
                        .formatted(rule, matches, least));
    }
}
