package dev.interlock.rules.fleet;

/**
 * What is known of one XID, the number by which NVIDIA's driver names an error of a GPU: a row of {@code xid-catalogue.csv}.
 *
 * @param mnemonic NVIDIA's name for it
 * @param immediate what NVIDIA's catalogue says to do at once, in its words; empty where it says nothing
 * @param investigatory what it says to look into afterwards; empty where it says nothing
 * @param recommend what a person is advised to do, as a sentence
 * @param alone it means something only where no other XID stands beside it
 */
public record Xid(
        int code,
        String mnemonic,
        String immediate,
        String investigatory,
        String recommend,
        XidAudience told,
        boolean alone) {
    /** A code that no row names: a person has to look. */
    public static Xid unknown(int code) {
        return new Xid(
                code,
                "not in the catalogue",
                "",
                "",
                "Look the code up in NVIDIA's list, and give it a row in xid-catalogue.csv.",
                XidAudience.OPERATOR,
                false);
    }

    /** It is over by itself: what ended is not spoken of for long. */
    public boolean passing() {
        return alone || told == XidAudience.OWNER || told == XidAudience.NOBODY;
    }
}
