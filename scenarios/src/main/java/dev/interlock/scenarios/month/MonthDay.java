package dev.interlock.scenarios.month;

/**
 * How the controller stood at the end of a simulated day.
 *
 * @param day from 1
 * @param life how often it had been started by then
 * @param heap bytes in use after a full collection
 * @param folder bytes of its data folder
 * @param rows entries in the database
 * @param archived entries in archives
 * @param intact the chain holds
 */
public record MonthDay(int day, int life, long heap, long folder, long rows, long archived, boolean intact) {
    private static final String WORD = "day ";

    String line() {
        return WORD + "%d %d %d %d %d %d %b".formatted(day, life, heap, folder, rows, archived, intact);
    }

    static boolean isOne(String line) {
        return line.startsWith(WORD);
    }

    static MonthDay of(String line, int life) {
        String[] parts = line.substring(WORD.length()).split(" ", -1);
        return new MonthDay(
                Integer.parseInt(parts[0]),
                life,
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]),
                Boolean.parseBoolean(parts[6]));
    }
}
