package io.tributary.simulator.demand;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * What consumers meet: the offers of one market in the order of its demand entry.
 *
 * @param prices money per base unit
 * @param local advertising, service and effort of the firm that makes the offer, together; in the decisions' own units
 * @param national the same of the maker of the offered product, 0 where it makes the offer itself
 * @param <T> the algebra: numbers, or numbers with derivatives
 */
public record Posted<T extends RealFieldElement<T>>(List<T> prices, List<T> local, List<T> national) {

    public Posted {
        prices = List.copyOf(prices);
        local = List.copyOf(local);
        national = List.copyOf(national);
        if (prices.isEmpty() || local.size() != prices.size() || national.size() != prices.size()) {
            throw new IllegalArgumentException("every offer needs a price, a local and a national effort");
        }
    }

    /** Offers at prices alone, without any effort. */
    public static <T extends RealFieldElement<T>> Posted<T> at(List<T> prices) {
        List<T> none = prices.stream().map(price -> price.getField().getZero()).toList();
        return new Posted<>(prices, none, none);
    }

    /** Number of offers. */
    public int size() {
        return prices.size();
    }

    Posted<T> withPrices(List<T> others) {
        return new Posted<>(others, local, national);
    }

    /** A number in the algebra of the prices. */
    T number(double value) {
        return prices.get(0).getField().getZero().add(value);
    }

    /** Sum of a row. */
    T sum(List<T> row) {
        T sum = number(0);
        for (T item : row) {
            sum = sum.add(item);
        }
        return sum;
    }

    /** The amount, or zero where it is negative: nobody buys less than nothing. */
    static <T extends RealFieldElement<T>> T cut(T amount) {
        return amount.getReal() > 0 ? amount : amount.getField().getZero();
    }

    /** All amounts, each cut at zero. */
    static <T extends RealFieldElement<T>> List<T> cut(List<T> amounts) {
        List<T> cut = new ArrayList<>();
        amounts.forEach(amount -> cut.add(cut(amount)));
        return cut;
    }
}
