package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * How a rival product answers our shelf price, shelf by shelf, after a delay. Reactions are rarely in full: in the
 * categories of Pauwels (2007, Journal of Retailing 83:297-308) rivals matched 15 % of a price cut.
 *
 * <p>Example: our price falls from 18 to 14.40, a fifth. A rival at 18 that matches 15 % of it goes to 18 x (1 - 15 % x 20
 * %) = 17.46; one that undercuts by 2 % goes to 14.112.
 */
@Described(en = "How a rival product answers our shelf price", zh = "竞品对我方价格的反应")
public record Rival(
        @Described(en = "The rival's product", zh = "竞品") String sku,

        @Described(
                en = "The product whose price it watches on the same shelf; empty where it watches none",
                zh = "所关注的商品，空为不关注",
                byDefault = "")
        String watches,

        @Described(en = "How it reacts", zh = "反应方式", byDefault = "none", source = "neutral")
        Reaction reaction,

        @Described(
                en = "Weeks until it reacts",
                zh = "反应滞后",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "2 weeks",
                source = "assumption")
        int delay,

        @Described(
                en = "match: part of our relative price change since the start that it follows",
                zh = "match：跟随我方相对变价的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "15 %",
                source = "Pauwels (2007)")
        double part,

        @Described(
                en = "undercut: how far below our price it goes; it never goes above its own",
                zh = "undercut：低于我方价格的幅度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "2 %",
                source = "assumption")
        double by,

        @Described(en = "What it does by itself: prices and distribution", zh = "主动行动：价格与铺货", byDefault = EMPTY)
        List<RivalMove> moves) {

    /** Kinds of reaction. */
    public enum Reaction {
        NONE,
        MATCH,
        UNDERCUT,
        /** The price that earns most against the prices that it has seen. */
        BEST_RESPONSE
    }

    public Rival {
        moves = List.copyOf(moves);
        if (watches.isEmpty() && reaction != Reaction.NONE) {
            throw Unfit.of("a rival that reacts must watch a product: watches is empty", "作出反应的对手须盯住一个产品：watches 为空");
        }
    }

    /**
     * The rival's price per base unit by its rule; a best response is found by {@link BestPrice} instead.
     *
     * @param own its price without a reaction
     * @param seen our price that it has seen
     * @param first our price at the start
     */
    public double price(double own, double seen, double first) {
        return switch (reaction) {
            case NONE, BEST_RESPONSE -> own;
            case MATCH -> first == 0 ? own : own * (1 + part * (seen / first - 1));
            case UNDERCUT -> Math.min(own, seen * (1 - by));
        };
    }
}
