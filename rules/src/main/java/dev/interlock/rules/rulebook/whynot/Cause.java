package dev.interlock.rules.rulebook.whynot;

/** What kind of thing stands between a rule and its effect. */
public enum Cause {
    /** Not a reason: this much held. */
    HELD,
    /** A value is not what the rule asks for. */
    NOT_MET,
    /** A value or a whole device was not measured. */
    MISSING,
    /** What is known of the device is old or not believed. */
    STALE,
    /** There is no such fact, and no rule concludes it now. */
    NOTHING_SUCH,
    /** There is something that the rule asks to be absent. */
    IN_THE_WAY,
    /** It has not lasted long enough. */
    LASTING,
    /** Another remedy comes first. */
    PREFERRED,
    /** Something is being done already. */
    UNDER_WAY,
    /** The remedy rests after it was used. */
    COOL_DOWN,
    /** The remedy is barred. */
    BARRED,
    /** The domain has used up its changes. */
    BUDGET,
    /** The mode does not allow it. */
    MODE,
    /** A person stopped everything, or has to confirm it, or refused it. */
    PERSON,
    /** The safety gate refuses it. */
    GATE,
    /** The site has switched the rule off. */
    SWITCHED_OFF,
    /** The rule decides for the record only. */
    SHADOW,
    /** The program has taken the rule or the device out, since the rules could not cope with it. */
    QUARANTINED,
    /** The rule speaks of another kind of device. */
    OTHER_KIND,
    /** This part of the rule cannot be explained by itself. */
    UNREAD
}
