package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DSCompiler;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Truncated Taylor series of several variables as Commons Math keeps them: slopes of a series as a series, and a series
 * put into another. Tables of indices are built once per number of variables and order.
 */
final class Series {
    private final Map<Integer, int[]> raised = new HashMap<>();
    private final Map<Integer, Terms> terms = new HashMap<>();

    /** How the products of variables are built up, term by term in the order of the derivatives. */
    private static final class Terms {
        /** The variable by which the product at the index before is multiplied; -1 for the constant. */
        final int[] variable;
        /** Index of the product with one factor less. */
        final int[] before;
        /** One over the factorials that turn a derivative into a coefficient. */
        final double[] factor;

        Terms(int size) {
            variable = new int[size];
            before = new int[size];
            factor = new double[size];
        }
    }

    /** The derivative of a series with respect to one of its variables; its order is lower by one. */
    DerivativeStructure slope(DerivativeStructure f, int variable) {
        return picked(f, variable);
    }

    /** The same series without the terms of its highest order. */
    DerivativeStructure cut(DerivativeStructure f) {
        return picked(f, f.getFreeParameters());
    }

    /** Picks derivatives; the variable after the last one stands for none. */
    private DerivativeStructure picked(DerivativeStructure f, int variable) {
        int variables = f.getFreeParameters();
        int order = f.getOrder();
        int[] from = raised.computeIfAbsent(
                (variables * 64 + order) * 64 + variable, k -> raised(variables, order, variable));
        double[] all = f.getAllDerivatives();
        double[] slope = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            slope[i] = all[from[i]];
        }
        return new DerivativeStructure(variables, order - 1, slope);
    }

    private static int[] raised(int variables, int order, int variable) {
        DSCompiler low = DSCompiler.getCompiler(variables, order - 1);
        DSCompiler high = DSCompiler.getCompiler(variables, order);
        int[] from = new int[low.getSize()];
        for (int i = 0; i < from.length; i++) {
            int[] orders = low.getPartialDerivativeOrders(i).clone();
            if (variable < variables) {
                orders[variable]++;
            }
            from[i] = high.getPartialDerivativeIndex(orders);
        }
        return from;
    }

    /** The first derivatives of a series at its point. */
    static double[] gradient(DerivativeStructure f) {
        double[] gradient = new double[f.getFreeParameters()];
        int[] orders = new int[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            orders[i] = 1;
            gradient[i] = f.getPartialDerivative(orders);
            orders[i] = 0;
        }
        return gradient;
    }

    /**
     * The products of steps up to an order.
     *
     * @param steps one series per variable of the outer series, each 0 at its point; at least one
     */
    Products products(DerivativeStructure[] steps, int order) {
        return new Products(terms(steps.length, order), steps);
    }

    /** Products of steps, each worked out when it is asked for: most series are short. */
    static final class Products {
        private final Terms table;
        private final DerivativeStructure[] steps;
        private final List<Optional<DerivativeStructure>> known;

        private Products(Terms table, DerivativeStructure[] steps) {
            this.table = table;
            this.steps = steps.clone();
            known = new ArrayList<>(Collections.nCopies(table.variable.length, Optional.empty()));
            known.set(0, Optional.of(steps[0].getField().getOne()));
        }

        private DerivativeStructure product(int i) {
            if (known.get(i).isEmpty()) {
                DerivativeStructure step = steps[table.variable[i]];
                int before = table.before[i];
                known.set(i, Optional.of(before == 0 ? step : product(before).multiply(step)));
            }
            return known.get(i).orElseThrow();
        }
    }

    /** A series at the steps whose products are given. */
    DerivativeStructure at(DerivativeStructure f, Products products) {
        double[] factor = terms(f.getFreeParameters(), f.getOrder()).factor;
        double[] all = f.getAllDerivatives();
        DerivativeStructure sum = products.product(0).multiply(all[0]);
        for (int i = 1; i < all.length; i++) {
            if (all[i] != 0) {
                sum = sum.add(products.product(i).multiply(all[i] * factor[i]));
            }
        }
        return sum;
    }

    private Terms terms(int variables, int order) {
        return terms.computeIfAbsent(variables * 64 + order, k -> newTerms(variables, order));
    }

    private static Terms newTerms(int variables, int order) {
        DSCompiler compiler = DSCompiler.getCompiler(variables, order);
        int size = compiler.getSize();
        Terms table = new Terms(size);
        table.variable[0] = -1;
        table.factor[0] = 1;
        for (int i = 1; i < size; i++) {
            int[] orders = compiler.getPartialDerivativeOrders(i).clone();
            table.factor[i] = inverseFactorials(orders);
            int variable = 0;
            while (orders[variable] == 0) {
                variable++;
            }
            orders[variable]--;
            table.variable[i] = variable;
            table.before[i] = compiler.getPartialDerivativeIndex(orders);
        }
        return table;
    }

    private static double inverseFactorials(int[] orders) {
        double product = 1;
        for (int order : orders) {
            for (int factor = 2; factor <= order; factor++) {
                product *= factor;
            }
        }
        return 1 / product;
    }
}
