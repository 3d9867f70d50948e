package io.tributary.simulator.customer;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Customers, or contracts, that move between states from period to period as a Markov chain (Pfeifer and Carraway 2000,
 * "Modeling customer relationships as Markov chains", Journal of Interactive Marketing 14:43-55). In each period a
 * customer buys and costs what its state says; then it moves. Where the probabilities of a state's next states sum to
 * less than 1, the rest leaves for good.
 *
 * <p>Example: renewal with probability 0.8 and nothing after: the expected tenure is 1 / (1 - 0.8) = 5 periods.
 */
@Described(en = "Customers that move between states as a Markov chain", zh = "马尔可夫链客户状态")
public record Markov(
        @Described(en = "State of every customer in the first period", zh = "首期状态")
        String start,

        @Described(en = "The states by name", zh = "各状态") Map<String, State> states)
        implements Behaviour {

    /** By how much probabilities of a state may exceed 1 by rounding. */
    private static final double ROUNDING = 1e-9;

    /** A state of a customer. */
    @Described(en = "A state of a customer", zh = "客户状态")
    public record State(
            @Described(
                    en = "Units bought per period in the state",
                    zh = "处于该状态时每期购买量",
                    unit = Unit.UNITS,
                    min = 0,
                    max = 1e9,
                    byDefault = "0",
                    source = "neutral")
            double buys,

            @Described(
                    en = "What the seller spends per period on a customer in the state",
                    zh = "卖方每期在该状态客户上的支出",
                    unit = Unit.MONEY,
                    min = 0,
                    max = 1e9,
                    byDefault = "0",
                    source = "neutral")
            double contact,

            @Described(en = "Whether the customer counts as active", zh = "是否视为活跃", byDefault = "yes")
            boolean active,

            @Described(
                    en = "Probability of each state in the next period; the rest up to 1 leaves for good",
                    zh = "下期各状态的概率，不足1的部分永久流失",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1)
            Map<String, Double> next) {

        public State {
            next = Collections.unmodifiableMap(new LinkedHashMap<>(next));
        }
    }

    public Markov {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        if (!states.containsKey(start)) {
            throw Unfit.of(
                    "start is {0}, which is none of the states {1}", "start 为 {0}，不在状态 {1} 之中", start, states.keySet());
        }
        for (Map.Entry<String, State> state : states.entrySet()) {
            check(state.getKey(), state.getValue(), states);
        }
    }

    private static void check(String name, State state, Map<String, State> states) {
        double sum = 0;
        for (Map.Entry<String, Double> next : state.next().entrySet()) {
            sum += next.getValue();
            if (!states.containsKey(next.getKey())) {
                throw Unfit.of(
                        "{0}.next names {1}, which is none of the states {2}",
                        "{0}.next 中的 {1} 不在状态 {2} 之中", name, next.getKey(), states.keySet());
            }
        }
        if (sum > 1 + ROUNDING) {
            throw Unfit.of(
                    "{0}.next has probabilities that sum to {1} but may sum to at most 1",
                    "{0}.next 的概率之和为 {1}，不得超过 1", name, sum);
        }
    }

    @Override
    public Life life() {
        List<State> list = new ArrayList<>(states.values());
        double[][] upTo = new double[list.size()][list.size()];
        double[][] chain = chain().getData();
        for (int i = 0; i < upTo.length; i++) {
            double sum = 0;
            for (int j = 0; j < upTo.length; j++) {
                sum += chain[i][j];
                upTo[i][j] = sum > 1 - ROUNDING ? 1 : sum;
            }
        }
        int first = index(start);
        return (luck, diary) -> live(list, upTo, first, luck, diary);
    }

    private static void live(List<State> list, double[][] upTo, int first, Draws luck, Diary diary) {
        int at = first;
        for (int period = 0; period < diary.periods() && at < upTo.length; period++) {
            State state = list.get(at);
            if (state.buys() > 0) {
                diary.buy(period, state.buys());
            }
            diary.costs(period, state.contact());
            if (state.active()) {
                diary.isThere(period, period + 1);
            }
            at = next(upTo[at], luck.nextDouble());
        }
    }

    /** The next state, or a number beyond the last for one who leaves. */
    private static int next(double[] upTo, double u) {
        int state = 0;
        while (state < upTo.length && u >= upTo[state]) {
            state++;
        }
        return state;
    }

    @Override
    public double eventsPerPeriod() {
        return 1;
    }

    /**
     * Probability that a customer is in a state.
     *
     * @param periods periods after that in the start state
     */
    public double share(String state, int periods) {
        return chain().power(periods).getEntry(index(start), index(state));
    }

    /**
     * Share of periods that a customer spends in a state in the long run.
     *
     * @throws ArithmeticException if there is no such share: customers leave, or where they end up is open
     */
    public double stationaryShare(String state) {
        RealMatrix balance = identity().subtract(chain().transpose());
        ArrayRealVector sums = new ArrayRealVector(states.size());
        for (int j = 0; j < states.size(); j++) {
            balance.setEntry(states.size() - 1, j, 1);
        }
        sums.setEntry(states.size() - 1, 1);
        for (Map.Entry<String, State> entry : states.entrySet()) {
            double stays = entry.getValue().next().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (stays < 1 - ROUNDING) {
                throw new ArithmeticException("customers leave from " + entry.getKey() + ": no share is stationary");
            }
        }
        return solve(balance, sums, state);
    }

    /**
     * Expected periods that a customer now in a state spends in active states, this one with it: (I - Q)^-1 1.
     *
     * @throws ArithmeticException if it is infinite
     */
    public double expectedTenure(String state) {
        ArrayRealVector active = new ArrayRealVector(states.size());
        int i = 0;
        for (State each : states.values()) {
            active.setEntry(i++, each.active() ? 1 : 0);
        }
        return solve(identity().subtract(chain()), active, state);
    }

    /**
     * Expected discounted value of a customer now in a state, this period undiscounted: (I - P / (1 + d))^-1 R with R =
     * units x margin - contact (Pfeifer and Carraway 2000, equation 5).
     *
     * @param margin money per unit bought
     * @param discount per period, 0 or more
     */
    public double value(String state, double margin, double discount) {
        ArrayRealVector rewards = new ArrayRealVector(states.size());
        int i = 0;
        for (String each : states.keySet()) {
            rewards.setEntry(i++, reward(each, margin));
        }
        return solve(identity().subtract(chain().scalarMultiply(1 / (1 + discount))), rewards, state);
    }

    /**
     * What a customer in a state brings in a period, money.
     *
     * @param margin money per unit bought
     */
    public double reward(String state, double margin) {
        State found = states.get(state);
        if (found == null) {
            throw new NoSuchElementException("no state " + state + "; there are " + states.keySet());
        }
        return found.buys() * margin - found.contact();
    }

    private double solve(RealMatrix matrix, ArrayRealVector right, String state) {
        try {
            return new LUDecomposition(matrix).getSolver().solve(right).getEntry(index(state));
        } catch (SingularMatrixException e) {
            throw new ArithmeticException("the chain from " + state + " has no such value: " + e.getMessage());
        }
    }

    private RealMatrix identity() {
        RealMatrix identity = new Array2DRowRealMatrix(states.size(), states.size());
        for (int i = 0; i < states.size(); i++) {
            identity.setEntry(i, i, 1);
        }
        return identity;
    }

    /** Probabilities of moving from a state (row) to another (column). */
    private RealMatrix chain() {
        RealMatrix chain = new Array2DRowRealMatrix(states.size(), states.size());
        int i = 0;
        for (State state : states.values()) {
            for (Map.Entry<String, Double> next : state.next().entrySet()) {
                chain.setEntry(i, index(next.getKey()), next.getValue());
            }
            i++;
        }
        return chain;
    }

    private int index(String name) {
        int index = new ArrayList<>(states.keySet()).indexOf(name);
        if (index < 0) {
            throw new NoSuchElementException("no state " + name + "; there are " + states.keySet());
        }
        return index;
    }
}
