package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * A price that a seller finds by trying: it knows nothing of demand and sees only what it earned. In pairs of periods it
 * asks a little more and a little less than its present price p, in an order that luck decides, and moves towards the side
 * that earned more. In pair k = 0, 1, ... it asks p exp(+-c(k)) with c(k) = span / (k + 1)^0.101, and then
 *
 * <pre>ln p(k + 1) = ln p(k) + a(k) (profit above - profit below) / (2 c(k) (|profit above| + |profit below|) / 2),</pre>
 *
 * a(k) = gain / (k + 1)^0.602, by at most `leap` at once (simultaneous perturbation, Spall 1992, IEEE Transactions on
 * Automatic Control 37:332-341; in one dimension that of Kiefer and Wolfowitz 1952, Annals of Mathematical Statistics
 * 23:462-466; the exponents are those that Spall 1998, IEEE Transactions on Aerospace and Electronic Systems 34:817-823,
 * recommends; the logarithms, which make span and gain free of units, and their defaults are assumptions). Profit is
 * price less purchase price and unit cost, times what was sold.
 *
 * <p>Example: at p = 50 with demand 100 - p and cost 20 the pair 51.01 and 49.01 earns 1519.2 and 1479.2; with k = 0,
 * span 2 % and gain 0.2 the next price is 50 exp(0.2 x 40.0 / (0.04 x 1499.2)) = 57.1, or, with a leap of 10 %, 55.3.
 */
@Described(en = "A price that the seller finds by trying, from what it earns", zh = "由自身盈利试验学习的价格")
public record LearnedPrice(
        @Described(
                en = "Price of a pack with which it begins",
                zh = "起始每包装价格",
                unit = Unit.MONEY_PER_PACK,
                min = 1e-9,
                max = 1e12)
        double first,

        @Described(
                en = "How far a trial goes above and below",
                zh = "试探幅度",
                unit = Unit.SHARE,
                min = 0,
                max = 0.5,
                byDefault = "2 %",
                source = "assumption")
        double span,

        @Described(
                en = "How strongly it moves after a pair of trials",
                zh = "学习增益",
                min = 0,
                max = 100,
                byDefault = "0.2",
                source = "assumption")
        double gain,

        @Described(
                en = "How far the price may move after a pair of trials",
                zh = "单次最大调整幅度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double leap,

        @Described(en = "Bounds that the price keeps", zh = "价格上下限", byDefault = EMPTY)
        Optional<PriceCorridor> within)
        implements PriceRule {
    /** Spall (1998): decay of the steps, and of the trials. */
    private static final double STEP_DECAY = 0.602;

    private static final double TRIAL_DECAY = 0.101;

    /**
     * Where the search stands.
     *
     * @param price the present price p
     * @param pair pairs of trials that are over
     * @param up whether the first trial of the pair goes above p
     * @param second whether the first trial of the pair is over
     * @param earned what the first trial earned
     */
    public record State(double price, int pair, boolean up, boolean second, double earned) {}

    /** The search before its first trial. */
    public State start(boolean up) {
        return new State(first, 0, up, false, 0);
    }

    /** The price that is tried now. */
    public double trial(State state) {
        double reach = span(state.pair());
        return PriceCorridor.held(
                within, state.price() * StrictMath.exp(state.up() != state.second() ? reach : -reach));
    }

    /**
     * The search after a period.
     *
     * @param profit what the trial earned
     * @param up whether the next pair begins above its price, where a pair is over
     */
    public State next(State state, double profit, boolean up) {
        if (!state.second()) {
            return new State(state.price(), state.pair(), state.up(), true, profit);
        }
        double above = state.up() ? state.earned() : profit;
        double below = state.up() ? profit : state.earned();
        double size = (Math.abs(above) + Math.abs(below)) / 2;
        double reach = span(state.pair());
        double slope = size == 0 || reach == 0 ? 0 : (above - below) / (2 * reach * size);
        double step = gain / StrictMath.pow(state.pair() + 1.0, STEP_DECAY) * slope;
        double price =
                PriceCorridor.held(within, state.price() * StrictMath.exp(Math.max(-leap, Math.min(leap, step))));
        return new State(price, state.pair() + 1, up, false, 0);
    }

    private double span(int pair) {
        return span / StrictMath.pow(pair + 1.0, TRIAL_DECAY);
    }

    @Override
    public double price(PriceView view) {
        return Double.isNaN(view.tried()) ? PriceCorridor.held(within, first) : view.tried();
    }

    @Override
    public PriceRule anticipated() {
        return new Fixed(first);
    }

    @Override
    public boolean needsCounter() {
        return true;
    }
}
