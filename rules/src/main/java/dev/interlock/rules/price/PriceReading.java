package dev.interlock.rules.price;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How price lists are read.
 *
 * @param today no list is of a later day
 * @param dollars what one unit of another currency is in dollars, by its code
 */
public record PriceReading(LocalDate today, Map<String, Double> dollars) {
    private static final String DOLLAR = "USD";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern RATE = Pattern.compile("\\s*([A-Z]{3})\\s*=\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*");

    public PriceReading {
        dollars = Map.copyOf(dollars);
    }

    /** With rates as {@code EUR=1.08,GBP=1.27}. */
    public static PriceReading of(LocalDate today, String rates) {
        Map<String, Double> dollars = new HashMap<>();
        COMMA.splitAsStream(rates)
                .map(RATE::matcher)
                .filter(Matcher::matches)
                .forEach(rate -> dollars.put(rate.group(1), Double.parseDouble(rate.group(2))));
        return new PriceReading(today, dollars);
    }

    /** Whether rates are written as {@link #of} reads them; nothing is no rate. */
    public static boolean isRates(String rates) {
        return rates.isBlank()
                || COMMA.splitAsStream(rates)
                        .allMatch(each -> RATE.matcher(each).matches());
    }

    /** Dollars for one unit of a currency; empty where nobody says. */
    OptionalDouble rate(String currency) {
        if (currency.equals(DOLLAR)) {
            return OptionalDouble.of(1);
        }
        Double rate = dollars.get(currency);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }
}
