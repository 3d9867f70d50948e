package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * The price that shoppers remember and hold against the price they see: an exponentially smoothed past price (Winer
 * 1986, Journal of Consumer Research 13:250-256). A price below it feels like a gain and one above it like a loss; losses
 * weigh more (Kalyanaram and Winer 1995, Marketing Science 14:G161-G169).
 *
 * <p>Example: reference 2.00, price 2.30, loss 0.5: the price feels like 2.30 + 0.5 x 0.30 = 2.45.
 */
@Described(en = "The price that shoppers remember", zh = "参考价格")
public record ReferencePrice(
        @Described(
                en = "Part of the old reference price that is kept each week",
                zh = "每周保留的原参考价比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "70 %",
                source = "assumption")
        double memory,

        @Described(
                en = "By how much of the difference a price below the reference feels lower still",
                zh = "低于参考价时的额外感受（差额倍数）",
                unit = Unit.INDEX,
                min = 0,
                max = 10,
                byDefault = "0",
                source = "neutral")
        double gain,

        @Described(
                en = "By how much of the difference a price above the reference feels higher still",
                zh = "高于参考价时的额外感受（差额倍数）",
                unit = Unit.INDEX,
                min = 0,
                max = 10,
                byDefault = "0",
                source = "neutral")
        double loss) {

    /** What a price feels like. */
    public double felt(double price, double reference) {
        return price < reference ? price - gain * (reference - price) : price + loss * (price - reference);
    }

    /** The reference price after a week at a price. */
    public double next(double reference, double price) {
        return memory * reference + (1 - memory) * price;
    }
}
