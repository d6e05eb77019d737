package dev.interlock.rules.contract;

/**
 * One reason why something from outside cannot be used.
 *
 * @param line where it stands, from 1; 0 where no line is known
 * @param sentence a full sentence with names and values, then advice
 */
public record InputObjection(int line, String sentence) {
    static InputObjection of(String sentence) {
        return new InputObjection(0, sentence);
    }

    /** The same, said of this line where it names none itself. */
    public InputObjection at(int otherwise) {
        return line > 0 ? this : new InputObjection(otherwise, sentence);
    }
}
