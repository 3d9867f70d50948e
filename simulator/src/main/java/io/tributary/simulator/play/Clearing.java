package io.tributary.simulator.play;

import io.tributary.simulator.demand.Posted;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The prices at which consumers take just the quantities that firms bring (Cournot 1838). First in plain numbers, price by
 * price between bounds; then Newton's step is repeated in the algebra of the quantities, each time right by one order more
 * (implicit function theorem), so that derivatives of any order come out.
 */
final class Clearing {
    private static final double HIGHEST = 1e15;
    /** The price from which a search starts at least. */
    private static final double LEAST = 1e-3;

    private static final double SETTLED = 1e-15;
    /** Relative length of a Newton step after which the next one, in the algebra of the quantities, is below rounding. */
    private static final double NEARLY = 1e-12;

    private static final int STEPS = 200;
    private static final int SWEEPS = 200;

    private final Market market;
    /** Positions in the form whose prices are sought. */
    private final List<Integer> open;

    Clearing(Market market, List<Integer> open) {
        this.market = market;
        this.open = List.copyOf(open);
    }

    /**
     * All prices of the market.
     *
     * @param posted what is posted; the prices of open positions are not looked at
     * @param quantities base units brought at the open positions
     */
    <T extends RealFieldElement<T>> List<T> prices(Posted<T> posted, List<T> quantities) {
        List<Double> found = settle(posted, quantities);
        List<T> prices = new ArrayList<>(posted.prices());
        for (int i = 0; i < open.size(); i++) {
            prices.set(open.get(i), quantities.get(i).getField().getZero().add(found.get(open.get(i))));
        }
        DecompositionSolver slopes = new LUDecomposition(slopes(posted, found)).getSolver();
        if (!slopes.isNonSingular()) {
            return prices;
        }
        RealMatrix inverse = slopes.getInverse();
        for (int step = orders(quantities.get(0)); step > 0; step--) {
            prices = improved(posted, prices, quantities, inverse);
        }
        return prices;
    }

    private static int orders(Object number) {
        return number instanceof DerivativeStructure structure ? structure.getOrder() + 1 : 1;
    }

    private <T extends RealFieldElement<T>> List<T> improved(
            Posted<T> posted, List<T> prices, List<T> quantities, RealMatrix inverse) {
        List<T> sales = market.sales(new Posted<>(prices, posted.local(), posted.national()));
        List<T> better = new ArrayList<>(prices);
        for (int i = 0; i < open.size(); i++) {
            T price = prices.get(open.get(i));
            for (int j = 0; j < open.size(); j++) {
                T wrong = sales.get(open.get(j)).subtract(quantities.get(j));
                price = price.subtract(wrong.multiply(inverse.getEntry(i, j)));
            }
            if (price.getReal() >= 0) {
                better.set(open.get(i), price);
            }
        }
        return better;
    }

    /** Prices in plain numbers: one market after the other, until nothing moves. */
    private <T extends RealFieldElement<T>> List<Double> settle(Posted<T> posted, List<T> quantities) {
        List<Double> prices = new ArrayList<>();
        posted.prices().forEach(price -> prices.add(price.getReal()));
        Posted<DerivativeStructure> plain = plain(posted, 1);
        open.forEach(position -> prices.set(position, 1.0));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < open.size(); i++) {
                double before = prices.get(open.get(i));
                double now = clear(plain, prices, open.get(i), quantities.get(i).getReal());
                prices.set(open.get(i), now);
                moved = Math.max(moved, Math.abs(now - before) / Math.max(Math.abs(now), SETTLED));
            }
            if (open.size() == 1 || moved < 1e-13) {
                break;
            }
        }
        return prices;
    }

    /**
     * The lowest price of one position at which no more is asked than is brought; 0 where too much is brought. Newton's
     * method from the price before; where its step leaves the bounds known so far, they are halved or the price doubled.
     */
    private double clear(Posted<DerivativeStructure> posted, List<Double> prices, int position, double quantity) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double at = Math.max(LEAST, prices.get(position));
        boolean mayBeFree = true;
        for (int step = 0; step < STEPS && at < HIGHEST && isOpen(low, high); step++) {
            DerivativeStructure more = asked(posted, prices, position, at).subtract(quantity);
            low = more.getValue() > 0 ? at : low;
            high = more.getValue() > 0 ? high : at;
            double newton = at - more.getValue() / more.getPartialDerivative(1);
            if (Math.abs(newton - at) <= NEARLY * at) {
                return newton;
            }
            if (mayBeFree && newton <= 0 && low == 0) {
                if (asked(posted, prices, position, 0).getValue() <= quantity) {
                    return 0;
                }
                mayBeFree = false;
            }
            boolean inside = newton > low && newton < high;
            at = inside ? newton : Double.isInfinite(high) ? 2 * at : (low + high) / 2;
        }
        return low;
    }

    private static boolean isOpen(double low, double high) {
        return Double.isInfinite(high) || high - low > SETTLED * high;
    }

    private DerivativeStructure asked(
            Posted<DerivativeStructure> posted, List<Double> prices, int position, double price) {
        List<DerivativeStructure> tried = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            tried.add(
                    i == position
                            ? new DerivativeStructure(1, 1, 0, price)
                            : new DerivativeStructure(1, 1, prices.get(i)));
        }
        return market.sales(with(posted, tried)).get(position);
    }

    private <T extends RealFieldElement<T>> RealMatrix slopes(Posted<T> posted, List<Double> prices) {
        int n = open.size();
        List<DerivativeStructure> tried = new ArrayList<>();
        for (double price : prices) {
            tried.add(new DerivativeStructure(n, 1, price));
        }
        for (int i = 0; i < n; i++) {
            tried.set(open.get(i), new DerivativeStructure(n, 1, i, prices.get(open.get(i))));
        }
        List<DerivativeStructure> sales = market.sales(with(plain(posted, n), tried));
        RealMatrix slopes = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int[] orders = new int[n];
                orders[j] = 1;
                slopes.setEntry(i, j, sales.get(open.get(i)).getPartialDerivative(orders));
            }
        }
        return slopes;
    }

    private static Posted<DerivativeStructure> with(
            Posted<DerivativeStructure> posted, List<DerivativeStructure> prices) {
        return new Posted<>(prices, posted.local(), posted.national());
    }

    /** What is posted in numbers with so many variables, on none of which they depend. */
    private static <T extends RealFieldElement<T>> Posted<DerivativeStructure> plain(Posted<T> posted, int variables) {
        return new Posted<>(
                constants(posted.prices(), variables),
                constants(posted.local(), variables),
                constants(posted.national(), variables));
    }

    private static <T extends RealFieldElement<T>> List<DerivativeStructure> constants(List<T> row, int variables) {
        List<DerivativeStructure> constants = new ArrayList<>(row.size());
        row.forEach(item -> constants.add(new DerivativeStructure(variables, 1, item.getReal())));
        return constants;
    }
}
